/** The client of test/fixtures/tiny, for features that the description of the spaces does not use. */
import { expectTypeOf, test } from "vitest";
import type { Book, Client, OrgShelf, PublicBooks, Shelf } from "../fixtures/tiny/golden/client/index.ts";

declare const client: Client;

test("groups that share a type share its methods, and a larger group extends it", () => {
  expectTypeOf(client.org("acme")).toEqualTypeOf<OrgShelf>();
  expectTypeOf(client.user("octocat")).toEqualTypeOf<Shelf>();
  expectTypeOf<OrgShelf>().toExtend<Shelf>();
  expectTypeOf<keyof Shelf>().toEqualTypeOf<"get">();
  expectTypeOf<Exclude<keyof OrgShelf, keyof Shelf>>().toEqualTypeOf<"create" | "discardBook">();
});

test("a group that binds nothing is a property", () => {
  expectTypeOf(client.publicBooks).toEqualTypeOf<PublicBooks>();
});

test("a query is typed, and required if one of its parameters is", () => {
  expectTypeOf(client.publicBooks.list({ page: 1, genre: ["crime"] })).resolves.toEqualTypeOf<Book[]>();
  // @ts-expect-error -- no query
  void client.publicBooks.list();
  // @ts-expect-error -- no page
  void client.publicBooks.list({ genre: ["crime"] });
  // @ts-expect-error -- no such genre
  void client.publicBooks.list({ page: 1, genre: ["cooking"] });
});

test("a body with an inline schema is typed", () => {
  expectTypeOf(client.org("acme").create({ title: "a" })).resolves.toEqualTypeOf<{ book: Book; created: boolean }>();
  // @ts-expect-error -- no title
  void client.org("acme").create({});
});
