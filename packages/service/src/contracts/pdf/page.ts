// eslint-disable-next-line import/no-named-as-default -- Its types know the default only.
import PDFDocument from "pdfkit";
import type { BreakRun, Language, TextRun } from "@parcours/core";
import { type Face, fontsFor } from "./fonts.ts";

const MARGIN = 56;
const INK = "#16211f";
const SOFT = "#4c5956";
const LINE_GAP = 3;

export type Line = readonly (TextRun | BreakRun)[];

export interface PageOptions {
  title: string;
  language: Language;
  /** What stands at the foot of every page, before its number. */
  foot: string;
  createdAt: string;
}

interface WriteOptions {
  size?: number;
  indent?: number;
  bold?: boolean;
  soft?: boolean;
  gap?: number;
}

const faceOf = (run: TextRun, { bold = false }: WriteOptions): Face => {
  const isBold = bold || run.bold === true;
  if (run.italic === true) return isBold ? "boldItalic" : "italic";
  return isBold ? "bold" : "regular";
};

/** What stands between breaks. */
const linesOf = (line: Line): TextRun[][] => {
  const lines: TextRun[][] = [[]];
  for (const run of line) {
    if ("break" in run) lines.push([]);
    else lines.at(-1)?.push(run);
  }
  return lines;
};

type Part = PDFKit.PDFStructureElement;

/**
 * A document whose every line is tagged: a tree of headings, paragraphs and lists that reading aids follow, the
 * language, the title, fonts inside. What decorates is marked as such.
 */
export const openPages = ({ title, language, foot, createdAt }: PageOptions) => {
  const document = new PDFDocument({
    size: "A4",
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + 20 },
    pdfVersion: "1.7",
    // Types of the library do not know them yet.
    ...({ subset: "PDF/UA", font: null } as object),
    tagged: true,
    lang: language === "fr" ? "fr-FR" : "en-GB",
    displayTitle: true,
    bufferPages: true,
    info: { Title: title, Producer: "Parcours", Creator: "Parcours", CreationDate: new Date(createdAt) },
  });
  const chunks: Buffer[] = [];
  document.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<Uint8Array>((resolve, reject) => {
    document.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
    document.on("error", reject);
  });
  const fonts = fontsFor(document);
  const root = document.struct("Document");
  document.addStructure(root);

  /** Writes one line of runs where the pen is; it wraps by itself. */
  const write = (line: Line, options: WriteOptions = {}): void => {
    const { size = 11, indent = 0, soft = false } = options;
    document.fontSize(size).fillColor(soft ? SOFT : INK);
    const width = document.page.width - 2 * MARGIN - indent;
    // A break ends what is continued: within it, a line feed would be but a space.
    for (const runs of linesOf(line)) {
      const pieces = runs.flatMap((run) => fonts.runs(run.text, faceOf(run, options)));
      if (pieces.length === 0) pieces.push({ text: " ", font: fonts.base("regular") });
      document.x = MARGIN + indent;
      for (const [index, { text, font }] of pieces.entries()) {
        document.font(font).text(text, { continued: index < pieces.length - 1, width, lineGap: LINE_GAP });
      }
    }
    document.x = MARGIN;
  };

  const gap = (points: number): void => {
    document.y += points;
  };
  /** Starts a page when less than this is left of it. */
  const need = (points: number): void => {
    if (document.y + points > document.page.height - document.page.margins.bottom) document.addPage();
  };

  const block = (parent: Part, tag: string, line: Line, options: WriteOptions = {}): void => {
    const part = document.struct(tag, {}, () => write(line, options));
    parent.add(part);
    part.end();
    gap(options.gap ?? 7);
  };

  const SIZES = { 1: 20, 2: 14, 3: 12 } as const;
  const heading = (level: 1 | 2 | 3, line: Line): void => {
    need(60);
    if (level > 1) gap(6);
    block(root, `H${level}`, line, { size: SIZES[level], bold: true, gap: level === 1 ? 12 : 5 });
  };

  const listOf = (items: readonly Line[], start?: number): void => {
    const list = document.struct("L");
    root.add(list);
    for (const [index, item] of items.entries()) {
      need(20);
      const entry = document.struct("LI");
      list.add(entry);
      const { y } = document;
      const mark = start === undefined ? "•" : `${start + index}.`;
      const label = document.struct("Lbl", {}, () => write([{ text: mark }], { indent: 6 }));
      entry.add(label);
      label.end();
      document.y = y;
      const body = document.struct("LBody", {}, () => write(item, { indent: 28 }));
      entry.add(body);
      body.end();
      entry.end();
      gap(3);
    }
    list.end();
    gap(5);
  };

  /** A table of two columns: what, and its value. Each row says its header. */
  const facts = (rows: readonly (readonly [string, string])[]): void => {
    const table = document.struct("Table");
    root.add(table);
    for (const [name, value] of rows) {
      need(24);
      const row = document.struct("TR");
      table.add(row);
      const { y } = document;
      const half = 150;
      const head = document.struct("TH", {}, () => {
        document.fontSize(9.5).fillColor(SOFT);
        for (const [index, piece] of fonts.runs(name, "regular").entries())
          document.font(piece.font).text(piece.text, index === 0 ? MARGIN : undefined, index === 0 ? y : undefined, {
            width: half - 12,
            lineGap: 2,
          });
      });
      row.add(head);
      head.end();
      const below = document.y;
      document.y = y;
      const cell = document.struct("TD", {}, () => write([{ text: value }], { size: 9.5, indent: half }));
      row.add(cell);
      cell.end();
      row.end();
      document.y = Math.max(below, document.y);
      gap(2);
    }
    table.end();
    gap(8);
  };

  const rule = (): void => {
    document.markContent("Artifact", { type: "Layout" });
    const { y } = document;
    document
      .moveTo(MARGIN, y)
      .lineTo(document.page.width - MARGIN, y)
      .lineWidth(0.5)
      .strokeColor("#c7d0cd")
      .stroke();
    document.endMarkedContent();
    gap(12);
  };

  const numberPages = (): void => {
    const { start, count } = document.bufferedPageRange();
    for (let index = start; index < start + count; index += 1) {
      document.switchToPage(index);
      const { margins } = document.page;
      // The foot lies in the margin, where text would begin a new page.
      const { bottom } = margins;
      margins.bottom = 0;
      document.markContent("Artifact", { type: "Pagination", subtype: "Footer" } as never);
      const y = document.page.height - MARGIN + 4;
      const words = `${foot} · ${index - start + 1}/${count}`;
      document.fontSize(8).fillColor(SOFT);
      document.x = MARGIN;
      document.y = y;
      const runs = fonts.runs(words, "regular");
      for (const [at, { text, font }] of runs.entries()) {
        document.font(font).text(text, { continued: at < runs.length - 1, lineBreak: false });
      }
      document.endMarkedContent();
      margins.bottom = bottom;
    }
  };

  return {
    heading,
    paragraph: (line: Line, options?: WriteOptions): void => block(root, "P", line, options),
    list: listOf,
    facts,
    rule,
    gap,
    need,
    /** Closes the document; its bytes. */
    close: async (): Promise<Uint8Array> => {
      root.end();
      numberPages();
      document.end();
      return await ended;
    },
  };
};

export type Pages = ReturnType<typeof openPages>;
