import { serveTasks } from '../thread/serveTasks.ts';
import { OpenedFiles } from './OpenedFiles.ts';
import type { OpenTask } from './openTask.ts';

/** Holds large files of the reader's beside the page: reads, checks, keeps and packs them while it can be used. */
const files = new OpenedFiles();

serveTasks<OpenTask>(async (task, progress) => ({ result: await files.do(task, progress) }));
