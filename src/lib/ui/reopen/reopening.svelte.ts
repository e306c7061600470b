/** The file that a reader has dropped on a page or chosen, to see the view it shows; null for none. */
class Reopening {
  file = $state.raw<File | null>(null);
}

export const reopening = new Reopening();

const hasFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;
/** What takes files itself. */
const isTaken = (event: DragEvent) =>
  event.defaultPrevented || (event.target instanceof HTMLInputElement && event.target.type === 'file');

/** A browser would leave the page for a file that is dropped on it; here it is looked at. */
export const dropTarget = {
  ondragover(event: DragEvent) {
    if (hasFile(event) && !isTaken(event)) event.preventDefault();
  },
  ondrop(event: DragEvent) {
    if (!hasFile(event) || isTaken(event)) return;
    event.preventDefault();
    reopening.file = event.dataTransfer?.files[0] ?? null;
  },
};
