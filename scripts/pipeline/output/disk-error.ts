import { UserError } from "../../model/user-error.ts";

const repairs: Readonly<Record<string, string>> = {
  EACCES: "Access is denied. Change the permissions, or choose another folder.",
  EPERM: "Access is denied. Change the permissions, or choose another folder.",
  EROFS: "The file system is read-only. Choose another folder.",
  ENOSPC: "The disk is full. Free some space.",
  EDQUOT: "Your quota of the disk is used up. Free some space.",
  ENOTDIR: "A file is in the place of a folder. Move it away, or choose another folder.",
  EEXIST: "Something else is in the place of a folder. Move it away, or choose another folder.",
  EISDIR: "A folder is in the place of a file. Move it away.",
  ENOTEMPTY: "A folder with other files is in the place of a file. Move it away.",
  EBUSY: "Another program uses it. Close that program.",
  ELOOP: "A symbolic link leads back to itself. Remove it.",
  ENAMETOOLONG: "The name is too long for the file system. Choose another folder.",
};

/** Says what to do about an error of the disk. Returns any other error as it is. */
export function toUserError(error: NodeJS.ErrnoException & { dest?: string }, folder: string): Error {
  const { code, syscall, path, dest, message } = error;
  if (code === undefined || syscall === undefined) return error;
  return new UserError(`${dest ?? path ?? folder}: ${repairs[code] ?? message} (${code})`);
}
