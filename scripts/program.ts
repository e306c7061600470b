/** How every program of this folder prints and ends. */
import { systemReason } from './fileTrouble.ts';
import { Refusal } from './Refusal.ts';
import { visibleText } from './visibleText.ts';

/** Streams that nobody reads any more, or that cannot be written. */
const closed = new Set<NodeJS.WriteStream>();
let cannotPrint = false;

/** Prints lines; a line break or a control character within one is shown, not obeyed. */
export function print(lines: string | readonly string[]): void {
  write(process.stdout, lines);
}

/** As `print`, to standard error. */
export function printError(lines: string | readonly string[]): void {
  write(process.stderr, lines);
}

/** Hands on what another program has printed, as it is. */
export function passOn(stream: NodeJS.WriteStream, bytes: Uint8Array): void {
  if (!closed.has(stream)) stream.write(bytes);
}

function write(stream: NodeJS.WriteStream, said: string | readonly string[]): void {
  const lines = typeof said === 'string' ? [said] : said;
  if (lines.length === 0 || closed.has(stream)) return;
  stream.write(lines.map((line) => `${visibleText(line)}\n`).join(''));
}

/**
 * Runs a program with the arguments of the command line. It ends with status 0 if the work was done and 1 if not, for
 * which it does not matter whether somebody reads the output to its end (`… | head`).
 *
 * @param program resolves to false where something was found to be wrong
 */
export async function runProgram(program: (args: string[]) => Promise<boolean>): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      closed.add(stream);
      if (error.code === 'EPIPE') return;
      cannotPrint = true;
      printError(`the output cannot be written: ${systemReason(error)}`);
    });
  }
  process.on('exit', () => {
    if (cannotPrint) process.exitCode = 1;
  });
  try {
    process.exitCode = (await program(process.argv.slice(2))) ? 0 : 1;
  } catch (error) {
    if (error instanceof Refusal) printError(error.lines);
    else printError((error instanceof Error ? error.message : String(error)).split('\n'));
    process.exitCode = 1;
  }
}
