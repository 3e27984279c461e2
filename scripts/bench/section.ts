/** Tells a person who waits what is being measured. */
export type Report = (progress: string) => void;

/** A part of the bench that can be run alone. It resolves to its tables. */
export type Section = (report: Report) => Promise<string>;
