/** A list of 10,000 people, 50 of whom cannot be taken, on a server that is killed in the middle of it. */
import { sheetFile } from "@parcours/service/testing";
import { expect, test } from "vitest";
import { type Api, apiAt } from "../../process/api.ts";
import { freePort, startServer, temporaryFolder } from "../../process/server-process.ts";
import { say } from "../chaos/journeys.ts";
import { openDatabase } from "../kills/database.ts";

const PEOPLE = Number(process.env["PARCOURS_FAULTS_PEOPLE"] ?? 10_000);
const BAD = 50;
const KILLS = 3;
const POLL_MS = 20;

const pause = async (): Promise<void> => await new Promise((resolve) => setTimeout(resolve, POLL_MS));

/** Every 200th row: no address, no such day, no name, by turns. */
const isBad = (n: number): boolean => n % (PEOPLE / BAD) === 7;
const FAULTS = [
  { cells: ["Nom", "Prénom", "pas une adresse", "01/02/1990"], words: "email" },
  { cells: ["Nom", "Prénom", "", "31/02/1990"], words: "date" },
  { cells: ["", "", "sans.nom@example.org", "01/02/1990"], words: "name" },
] as const;
const bad = Array.from({ length: PEOPLE }, (_, n) => n).filter(isBad);
const rows = Array.from({ length: PEOPLE }, (_, n) => {
  if (isBad(n)) return FAULTS[bad.indexOf(n) % FAULTS.length]!.cells;
  const day = String((n % 28) + 1).padStart(2, "0");
  return [`Nom${n}`, `Prénom ${n}`, `personne${n}@import.example`, `${day}/0${(n % 9) + 1}/${1945 + (n % 60)}`];
});

interface Progress {
  state: string;
  total: number;
  done: number;
  known: number;
  failed: number;
}

test(
  "10,000 people of a workbook arrive once through killed servers, 50 rows are told with line and reason, and again nobody",
  { timeout: 420_000 },
  async () => {
    const { settings } = await openDatabase();
    const folder = await temporaryFolder();
    const life = async () => {
      const server = startServer(await freePort(), { PARCOURS_DATA: folder, ...settings });
      await server.ready;
      return { server, api: apiAt(server.address) };
    };
    let { server, api } = await life();
    const kill = async (): Promise<void> => {
      server.child.kill("SIGKILL");
      await server.ended;
    };
    const took: Record<string, number> = {};
    const timed = async <Result>(name: string, work: () => Promise<Result>): Promise<Result> => {
      const began = performance.now();
      const result = await work();
      took[name] = Math.round(performance.now() - began);
      return result;
    };
    const progressOf = async (from: Api, id: string): Promise<Progress> =>
      (await from.get(`/imports/${id}`)).body as unknown as Progress;
    const until = async (id: string, is: (progress: Progress) => boolean): Promise<Progress> => {
      for (;;) {
        // A busy server may end a kept connection just as it is used again: asking once more is no harm.
        const progress = await progressOf(api, id).catch((error: unknown) => {
          if (error instanceof TypeError) return undefined;
          throw error;
        });
        if (progress !== undefined && is(progress)) return progress;
        await pause();
      }
    };
    const content = (await sheetFile([["Nom", "Prénom", "Courriel", "Date de naissance"], ...rows])).toString("base64");
    const bring = async (name: string) => {
      const { status, body } = await timed(
        `${name}: read`,
        async () => await api.post("/imports", { fileName: "people.xlsx", content }),
      );
      expect(status).toBe(201);
      const preview = await timed(
        `${name}: preview`,
        async () => await api.put(`/imports/${String(body["id"])}/mapping`, { mapping: body["mapping"] }),
      );
      return { id: String(body["id"]), preview: preview.body };
    };
    const countAll = async (): Promise<Set<string>> => {
      const found = new Set<string>();
      let all = 0;
      for (let cursor = ""; ;) {
        const { body } = await api.get(`/participants?limit=200${cursor}`);
        for (const { email } of body["items"] as { email: string }[]) {
          found.add(email);
          all += 1;
        }
        if (typeof body["next"] !== "string") break;
        cursor = `&cursor=${encodeURIComponent(body["next"])}`;
      }
      expect(found.size).toBe(all);
      return found;
    };

    const first = await bring("first");
    expect(first.preview).toMatchObject({ ready: PEOPLE - BAD, known: 0, failed: BAD });
    const told = first.preview["rows"] as { position: number; state: string; errors: { message: string }[] }[];
    expect(told.map(({ position }) => position)).toEqual(bad.map((n) => n + 1));
    for (const [index, { errors }] of told.entries())
      expect(
        errors
          .map(({ message }) => message)
          .join(" ")
          .toLowerCase(),
      ).toContain(FAULTS[index % FAULTS.length]!.words.toLowerCase());

    const began = performance.now();
    expect((await api.post(`/imports/${first.id}/start`, {})).status).toBe(202);
    const seen: number[] = [];
    for (let killed = 0; killed < KILLS; killed += 1) {
      const before = seen.at(-1) ?? 0;
      seen.push((await until(first.id, ({ done }) => done > before + PEOPLE / 10)).done);
      await kill();
      ({ server, api } = await life());
    }
    const over = await until(first.id, ({ state }) => state === "done");
    took["first: added, with starts"] = Math.round(performance.now() - began);
    expect(seen.every((done) => done < PEOPLE - BAD)).toBe(true);
    expect(over).toMatchObject({ total: PEOPLE, done: PEOPLE - BAD, known: 0, failed: BAD });
    expect((await countAll()).size).toBe(PEOPLE - BAD);

    const second = await bring("second");
    expect(second.preview).toMatchObject({ ready: 0, known: PEOPLE - BAD, failed: BAD });
    await api.post(`/imports/${second.id}/start`, {});
    expect(
      await timed("second: nobody added", async () => await until(second.id, ({ state }) => state === "done")),
    ).toMatchObject({ done: 0, known: PEOPLE - BAD, failed: BAD });
    expect((await countAll()).size).toBe(PEOPLE - BAD);
    say(`import: ${JSON.stringify({ people: PEOPLE, killedAt: seen, milliseconds: took })}`);
    await kill();
  },
);
