/** What a page is given by its `load`. */
export type DataOf<Load extends (...given: never[]) => unknown> = Awaited<ReturnType<Load>>;
