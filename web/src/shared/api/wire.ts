/** How a contract says which parameters a call has, and what is sent and answered, in the words of openapi-fetch. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

type Json<T> = { content: { 'application/json': T } };
type Answer<T> = { responses: { 200: { headers: Record<string, unknown> } & Json<T> } };
type Inputs<Path, Query> = {
  parameters: (Path extends string ? { path: Record<Path, string> } : { path?: never }) &
    (Query extends object ? { query?: Query } : { query?: never });
};
export type Get<T, Path = never, Query = never> = Inputs<
  [Path] extends [never] ? null : Path,
  [Query] extends [never] ? null : Query
> &
  Answer<T>;
export type Send<Body, T, Path = never, Query = never> = Inputs<
  [Path] extends [never] ? null : Path,
  [Query] extends [never] ? null : Query
> & {
  requestBody: Json<Body>;
} & Answer<T>;
export type Order<T, Path = never, Query = never> = Inputs<
  [Path] extends [never] ? null : Path,
  [Query] extends [never] ? null : Query
> & { requestBody?: never } & Answer<T>;
