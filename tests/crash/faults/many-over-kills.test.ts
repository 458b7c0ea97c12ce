/** Work over many people on a server that is killed in the middle of it: everybody is added and moved once. */
import { welcomeProgram } from "@parcours/service/testing";
import { expect, test } from "vitest";
import { type Api, apiAt } from "../../process/api.ts";
import { freePort, type ServerProcess, startServer, temporaryFolder } from "../../process/server-process.ts";

const PEOPLE = 500;
const STUCK = 7;
const POLL_MS = 15;

const pause = async (): Promise<void> => await new Promise((resolve) => setTimeout(resolve, POLL_MS));

const kill = async (server: ServerProcess): Promise<void> => {
  server.child.kill("SIGKILL");
  await server.ended;
};

interface Progress {
  state: string;
  done: number;
  failed: number;
  total: number;
}

/** Asks until it is as it should be. */
const until = async (api: Api, path: string, is: (progress: Progress) => boolean): Promise<Progress> => {
  for (;;) {
    // A busy server may end a kept connection just as it is used again: asking once more is no harm.
    const answer = await api.get(path).catch((error: unknown) => {
      if (error instanceof TypeError) return undefined;
      throw error;
    });
    const progress = answer?.body as unknown as Progress | undefined;
    if (progress !== undefined && is(progress)) return progress;
    await pause();
  }
};
const isOver = ({ state }: Progress): boolean => state === "done";
const isUnderWay = ({ state, done, failed }: Progress): boolean => state === "done" || done + failed > 0;

const listOf = (count: number): string =>
  Buffer.from(
    [
      "Nom;Courriel;Date de naissance",
      ...Array.from({ length: count }, (_, n) => `Personne ${n};p${n}@example.org;1990-05-02`),
    ].join("\n"),
  ).toString("base64");

test(
  "of 500 people of a file, 493 are moved once through killed servers, and the 7 who cannot are named",
  { timeout: 240_000 },
  async () => {
    const folder = await temporaryFolder();
    // Each life on a port of its own: connections that a client keeps open lead to the server that is gone.
    const life = async (): Promise<{ server: ServerProcess; api: Api }> => {
      const server = startServer(await freePort(), { PARCOURS_DATA: folder });
      await server.ready;
      return { server, api: apiAt(server.address) };
    };
    let { server, api } = await life();
    /** Kills the server, at once and again once something is done, and starts it anew. */
    const throughKills = async (path: string): Promise<Progress> => {
      await kill(server);
      ({ server, api } = await life());
      await until(api, path, isUnderWay);
      await kill(server);
      ({ server, api } = await life());
      return await until(api, path, isOver);
    };
    const post = async (path: string, body: unknown, expected: number): Promise<Record<string, unknown>> => {
      const answer = await api.post(path, body);
      expect({ path, status: answer.status, body: answer.status === expected ? {} : answer.body }).toEqual({
        path,
        status: expected,
        body: {},
      });
      return answer.body;
    };
    /** One event to everybody of the program. */
    const toAll = async (event: object): Promise<string> =>
      String((await post("/enrollments/events", { where: { program: "welcome" }, event }, 202))["run"]);

    await post("/programs", { definition: welcomeProgram() }, 201);
    await post("/programs/welcome/versions", {}, 201);
    const { id, mapping } = await post("/imports", { fileName: "people.csv", content: listOf(PEOPLE) }, 201);
    const preview = await api.put(`/imports/${String(id)}/mapping`, { mapping, options: { program: "welcome" } });
    expect(preview.body).toMatchObject({ ready: PEOPLE, failed: 0 });
    await post(`/imports/${String(id)}/start`, {}, 202);
    expect(await throughKills(`/imports/${String(id)}`)).toMatchObject({ done: PEOPLE, failed: 0 });
    expect((await post("/enrollments/count", { program: "welcome" }, 200))["count"]).toBe(PEOPLE);

    const apply = await toAll({ type: "form.application.submitted", data: { motivation: "Aider" } });
    expect(await until(api, `/runs/${apply}`, isOver)).toMatchObject({ done: PEOPLE });
    const sign = await toAll({ type: "contract.charter.completed" });
    expect(await until(api, `/runs/${sign}`, isOver)).toMatchObject({ done: PEOPLE });
    const some = await api.get(`/enrollments?program=welcome&limit=${STUCK}`);
    const ids = (some.body["items"] as { id: string }[]).map((one) => one.id);
    await post("/enrollments/events", { ids, event: { type: "pause" } }, 200);

    const dry = await post(
      "/enrollments/events",
      { where: { program: "welcome" }, event: { type: "mission.done" }, dryRun: true },
      202,
    );
    await until(api, `/runs/${String(dry["run"])}`, isOver);
    const refused = await api.get(`/runs/${String(dry["run"])}?state=failed`);
    const named = refused.body["people"] as { enrollment: string; detail: string }[];
    expect(named.map(({ enrollment }) => enrollment).toSorted()).toEqual(ids.toSorted());
    expect(named.every(({ detail }) => detail.length > 0)).toBe(true);

    const run = await toAll({ type: "mission.done" });
    expect(await throughKills(`/runs/${run}`)).toMatchObject({ total: PEOPLE, done: PEOPLE - STUCK, failed: STUCK });

    const missions: unknown[] = [];
    for (let cursor = ""; ;) {
      const page = await api.get(`/enrollments?program=welcome&limit=200${cursor}`);
      missions.push(
        ...(page.body["items"] as { measures: { missions?: number } }[]).map((one) => one.measures.missions),
      );
      if (typeof page.body["next"] !== "string") break;
      cursor = `&cursor=${page.body["next"]}`;
    }
    expect(missions.filter((count) => count === 1)).toHaveLength(PEOPLE - STUCK);
    expect(missions.filter((count) => count === undefined)).toHaveLength(STUCK);
    await kill(server);
  },
);
