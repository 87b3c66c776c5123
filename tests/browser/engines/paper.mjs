// What stands on paper, read from a PDF.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Of every page: its size in points, its text, and every piece of it with where its letters begin and end from the top. */
export async function pagesOf(bytes) {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages = [];
  for (let i = 1; i <= document.numPages; i++) {
    const page = await document.getPage(i);
    const [, , width, height] = page.view;
    const pieces = (await page.getTextContent()).items
      .filter(({ str }) => str.trim())
      .map(({ str, transform }) => {
        const [, , , size, , baseline] = transform;
        return { text: str, top: height - baseline - 0.75 * Math.abs(size), bottom: height - baseline + 0.22 * Math.abs(size) };
      });
    const text = pieces.map((piece) => piece.text).join(' ').replace(/\u00ad/g, '').replace(/\s+/g, ' ');
    pages.push({ width, height, text, pieces });
  }
  await document.destroy();
  return pages;
}
