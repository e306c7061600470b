/** What a cell holds; null for nothing. */
export type SheetCell =
  | null
  | string
  /** Finite. */
  | number
  /** ISO day. */
  | { readonly day: string }
  | { readonly text: string; readonly address: string };

export interface SheetHead {
  readonly label: string;
  /** Whether numbers stand below it. */
  readonly isNumber?: boolean;
}

export interface Sheet {
  /** As `sheetNames` makes it. */
  readonly name: string;
  /** What stands in the first row. */
  readonly head: readonly SheetHead[];
  /** One cell for each column. */
  readonly rows: readonly (readonly SheetCell[])[];
}

/** What Excel and LibreOffice hold; what is beyond is lost without a word by some of them. */
export const mostRows = 1_048_576;
export const mostColumns = 16_384;
export const longestText = 32_767;
