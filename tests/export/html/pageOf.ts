import type { ExportJob, ExportOptions } from '#lib/export/Exporter.ts';
import { htmlExporter } from '#lib/export/html/htmlExporter.ts';
import { io, optionsOf } from '../pdf/pdfJob.ts';

/** The text of the one file that a job becomes. */
export async function pageOf(job: ExportJob, change: Partial<ExportOptions> = {}): Promise<string> {
  const [file, ...others] = await htmlExporter.write(job, optionsOf('16:9', change), io);
  if (!file || others.length > 0) throw new Error('not one file');
  return String(file.content);
}

export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Every tag that opens, as a browser reads it outside of scripts and styles. */
export function tagsOf(html: string): Tag[] {
  const markup = html
    .replace(/<script>.*?<\/script>/gs, '<script></script>')
    .replace(/<style>.*?<\/style>/gs, '<style></style>');
  return [...markup.matchAll(/<([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*\/?>/gi)].map(
    ([, name = '', attributes = '']) => ({
      name: name.toLowerCase(),
      attributes: Object.fromEntries(
        [...attributes.matchAll(/([a-z-]+)(?:="([^"]*)")?/gi)].map(([, key = '', value = '']) => [
          key.toLowerCase(),
          plain(value),
        ]),
      ),
    }),
  );
}

/** What a text says whose signs are written as entities. */
export function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
