import { TableFile } from '#lib/import/tableFile.ts';
import type { TableAnswer, TableTask } from './tableTask.ts';

/** Reads a large table beside the page, which can be used meanwhile. */
const worker = self as unknown as Worker;
let file: TableFile | null = null;

async function done(task: TableTask): Promise<unknown> {
  if (task.kind === 'open') return void (file = new TableFile(task.bytes));
  if (file === null) throw new Error('no file is open');
  return task.kind === 'read' ? file.read(task.asked, task.mapping) : file.dossier(task.info, task.model);
}

worker.addEventListener(
  'message',
  ({ data: { id, task } }: MessageEvent<{ id: number; task: TableTask }>) => {
    const answer = (given: Omit<TableAnswer, 'id'>) => worker.postMessage({ id, ...given });
    done(task).then(
      (result) => answer({ result, error: null }),
      (error: unknown) =>
        answer({ result: null, error: error instanceof Error ? error.message : String(error) }),
    );
  },
);
