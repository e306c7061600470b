import type { GivenFile } from './GivenFile.ts';

/** All files of what was dropped, those in folders too. */
export async function droppedFiles(dropped: DataTransfer | null): Promise<GivenFile[]> {
  if (!dropped) return [];
  const text = dropped.getData('text/plain');
  // Asked for at once, since what was dropped is forgotten after the first pause.
  const entries = [...dropped.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  // What is dragged out of some programs is a file without a place in a folder.
  const files = [...dropped.files].map((file) => ({ path: file.name, file }));
  if (entries.length === 0) return text === '' ? files : [];
  return (await Promise.all(entries.map(filesIn))).flat();
}

async function filesIn(entry: FileSystemEntry): Promise<GivenFile[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((done, failed) => (entry as FileSystemFileEntry).file(done, failed));
    return [{ path: entry.fullPath.replace(/^\//, ''), file }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: GivenFile[] = [];
  for (;;) {
    // It hands over so many at a time, and none once all have been.
    const some = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));
    if (some.length === 0) return found;
    for (const each of some) found.push(...(await filesIn(each)));
  }
}
