/** What a PDF says beside its pictures. */
export function pdf() {
  return {
    /** As it stands in the last line of a picture, where it leads to the view. */
    maker: 'Standpoint',
    openView: (headline: string) => `Open this view: ${headline}`,
    /** A bookmark. */
    sheet: ({ headline, sheet }: { headline: string; sheet: string }) => `${headline} (${sheet})`,
    /** For who cannot see the page. */
    sheetDescription: ({ description, sheet }: { description: string; sheet: string }) =>
      `${description} Sheet ${sheet}.`,
  };
}
