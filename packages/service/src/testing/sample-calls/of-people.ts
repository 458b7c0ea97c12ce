import { addDocument } from "../../portal/documents.ts";
import { addApplication } from "../add-application.ts";
import { runAllEffects } from "../run-all-effects.ts";
import { type Made, PICTURE, TRAINING, listOfPeople, type SampleCalls, type Scene } from "./scene.ts";

/** Calls of what is about people: files, runs, tasks, notes, contracts, their portal. */
export const callsOfPeople = (scene: Scene): SampleCalls => {
  const {
    make,
    person,
    send,
    active,
    firstOf,
    signIn,
    inPortal,
    toSign,
    byLink,
    codeFor,
    ofContract,
    asVisitor,
    ofPerson,
    ofEnrollment,
    duo,
    training,
    view,
    note,
    brought,
    admin,
    call,
    request,
    service,
    organization,
  } = scene;
  const application = async () =>
    `/applications/${await addApplication(service, organization, { name: "Canari Éléonore", email: "canari@example.org" })}`;
  return {
    "GET /participants": () => ({ path: "/participants?q=canari&limit=2" }),
    "POST /participants/search": () => ({ path: "/participants/search", body: { q: "canari" } }),
    "POST /participants": () => ({ path: "/participants", body: { name: "Canari" } }),
    "GET /participants/{id}": async () => await ofPerson(),
    "PATCH /participants/{id}": async () => ({ ...(await ofPerson()), body: { name: "Canari Deux" } }),
    "GET /participants/{id}/erasure": async () => await ofPerson("/erasure"),
    "DELETE /participants/{id}": async () => {
      const participant = await person();
      const { confirm } = (await call<{ confirm: string }>("GET", `/api/participants/${participant}/erasure`)).body;
      const headers = { "parcours-reason": "asked" };
      return { path: `/participants/${participant}?confirm=${confirm}`, headers, participant };
    },
    "GET /participants/{id}/file": async () => await ofPerson("/file"),
    "GET /participants/{id}/lookalikes": async () => await ofPerson("/lookalikes"),
    "GET /participants/{id}/merges": async () => await ofPerson("/merges"),
    "POST /participants/{id}/merges": async () => ({
      ...(await ofPerson("/merges")),
      body: { other: await person() },
    }),
    "DELETE /participants/{id}/merges/{merge}": async () => {
      const participant = await person();
      const path = `/participants/${participant}/merges`;
      const { body } = await call<{ merge: { id: string } }>("POST", `/api${path}`, {
        body: { other: await person() },
      });
      return { path: `${path}/${body.merge.id}`, participant };
    },
    "GET /participants/{id}/accesses": async () => await ofPerson("/accesses"),
    "GET /participants/{id}/documents": async () => await ofPerson("/documents"),
    "POST /participants/{id}/documents": async () => ({ ...(await ofPerson("/documents")), file: PICTURE }),
    "PATCH /participants/{id}/documents/{document}": async () => {
      const participant = await person();
      const { id } = await addDocument(admin, { participant, file: { bytes: PICTURE, name: "x.jpg" } });
      return { path: `/participants/${participant}/documents/${id}`, body: { title: "Canari" }, participant };
    },
    "GET /participants/{id}/documents/{document}/content": async () => {
      const participant = await person();
      const { id } = await addDocument(admin, { participant, file: { bytes: PICTURE, name: "x.jpg" } });
      return { path: `/participants/${participant}/documents/${id}/content`, participant };
    },
    "POST /participants/{id}/portal-link": async () => {
      const participant = await make("/api/participants", { name: "Canari", email: "canari@example.org" });
      return { path: `/participants/${participant}/portal-link`, participant };
    },
    "GET /programs/{program}/places": () => ({ path: "/programs/welcome/places" }),
    "GET /group-sessions": () => ({ path: "/group-sessions" }),
    "POST /group-sessions": () => ({ path: "/group-sessions", body: TRAINING }),
    "GET /group-sessions/{id}": async () => ({ path: `/group-sessions/${(await training()).id}` }),
    "PATCH /group-sessions/{id}": async () => ({
      path: `/group-sessions/${(await training()).id}`,
      body: { place: "Canari" },
    }),
    "POST /group-sessions/{id}/people": async () => ({
      path: `/group-sessions/${(await training()).id}/people`,
      body: { everybody: true },
    }),
    "DELETE /group-sessions/{id}/people/{enrollment}": async () => {
      const { id, expected } = await training();
      return { path: `/group-sessions/${id}/people/${expected}` };
    },
    "POST /group-sessions/{id}/attendance": async () => {
      const { id, expected } = await training();
      const body = { people: [{ enrollment: expected, attendance: "present" }] };
      return { path: `/group-sessions/${id}/attendance`, body };
    },
    "GET /participants/{id}/group-sessions": async () => await ofPerson("/group-sessions"),
    "POST /pairs/search": async () => ({
      path: "/pairs/search",
      body: { program: (await duo()).program, q: "canari" },
    }),
    "GET /pairs/{id}": async () => ({ path: `/pairs/${(await duo()).id}` }),
    "GET /participants/{id}/pairs": async () => await ofPerson("/pairs"),
    "GET /programs/{program}/ready/{member}": async () => ({
      path: `/programs/${(await duo()).program}/ready/mentee`,
    }),
    "GET /enrollments/{id}/matches": async () => {
      const { program, mentee } = await duo();
      return { path: `/enrollments/${mentee}/matches?program=${program}&member=mentee` };
    },
    "GET /applications": () => ({ path: "/applications" }),
    "POST /applications/{id}/take": async () => ({ path: `${await application()}/take` }),
    "DELETE /applications/{id}": async () => ({ path: await application() }),
    "POST /portal/enrollments/{id}/events": async () =>
      await asVisitor((id) => `/portal/enrollments/${id}/events`, {
        body: { type: "form.application.submitted", data: { motivation: "Canari" } },
      }),
    "PUT /portal/enrollments/{id}/facts": async () => {
      const { participant, enrollment, headers } = await inPortal();
      await send(enrollment, "form.application.submitted", { data: { motivation: "Canari" } });
      const path = `/portal/enrollments/${enrollment}/facts`;
      return { path, participant, headers, visitor: true, body: { facts: { birthDate: "1990-05-02" } } };
    },
    "POST /portal/documents": async () => await asVisitor(() => "/portal/documents", { file: PICTURE }),
    "DELETE /portal/documents/{id}": async () => {
      const { participant, headers, browser } = await inPortal();
      const { body } = await browser.send<{ id: string }>("POST", "/api/portal/documents", { file: PICTURE });
      return { path: `/portal/documents/${body.id}`, participant, headers, visitor: true };
    },
    "PUT /portal/language": async () => await asVisitor(() => "/portal/language", { body: { language: "en" } }),
    "DELETE /portal/session": async () => {
      const { headers } = await inPortal();
      return { path: "/portal/session", headers, visitor: true };
    },
    "GET /portal/file": async () => await asVisitor(() => "/portal/file"),
    "GET /enrollments": () => ({ path: "/enrollments?status=active" }),
    "POST /enrollments/search": () => ({ path: "/enrollments/search", body: { q: "canari", status: "active" } }),
    "POST /enrollments": async () => {
      const participant = await person();
      return { path: "/enrollments", body: { program: "welcome", participant }, participant };
    },
    "GET /enrollments/{id}": async () => await ofEnrollment(),
    "PATCH /enrollments/{id}": async () => await ofEnrollment("", { owner: "usr_someone" }),
    "GET /enrollments/{id}/effects": async () => await ofEnrollment("/effects"),
    "GET /enrollments/{id}/journal": async () => await ofEnrollment("/journal"),
    "GET /enrollments/{id}/contracts": async () => await ofEnrollment("/contracts"),
    "PUT /enrollments/{id}/roles": async () =>
      await ofEnrollment("/roles", { roles: [{ role: "guardian", kind: "user", id: "usr_guardian" }] }),
    "POST /enrollments/{id}/events": async () => await ofEnrollment("/events", { type: "mission.done" }),
    "POST /enrollments/{id}/moves": async () => await ofEnrollment("/moves", { to: "left", reason: "Canari" }),
    "POST /enrollments/{id}/retry": async () => {
      const participant = await person();
      const id = await make("/api/enrollments", { program: "stuck", participant });
      await request("POST", `/api/enrollments/${id}/events`, { body: { type: "spin" } });
      // Somebody takes the only place, and so the cause is gone.
      await send(await make("/api/enrollments", { program: "stuck", participant: await person() }), "ask");
      return { path: `/enrollments/${id}/retry`, body: {}, participant };
    },
    "POST /enrollments/events": async () => {
      const { id } = await active();
      return { path: "/enrollments/events", body: { ids: [id], event: { type: "mission.done" } } };
    },
    "GET /runs/{id}": async () => {
      const { id } = await active();
      const body = { ids: [id], event: { type: "mission.done" } };
      const { run } = (await call<{ run: string }>("POST", "/api/enrollments/events", { body })).body;
      return { path: `/runs/${run}` };
    },
    "GET /today": () => ({ path: "/today" }),
    "GET /notifications": () => ({ path: "/notifications" }),
    "GET /views": () => ({ path: "/views" }),
    "POST /views": () => ({ path: "/views", body: { title: "Canari", query: {} } }),
    "PATCH /views/{id}": async () => ({ path: `/views/${await view()}`, body: { shared: true } }),
    "DELETE /views/{id}": async () => ({ path: `/views/${await view()}` }),
    "POST /enrollments/count": () => ({ path: "/enrollments/count", body: { status: "active" } }),
    "POST /enrollments/export": () => ({
      path: "/enrollments/export",
      body: { where: { status: "active" }, format: "csv" },
    }),
    "POST /runs/{id}/export": async () => {
      const { id } = await active();
      const body = { ids: [id], event: { type: "mission.done" } };
      const { run } = (await call<{ run: string }>("POST", "/api/enrollments/events", { body })).body;
      return { path: `/runs/${run}/export`, body: { format: "xlsx" } };
    },
    "PATCH /tasks/{id}": async () => {
      const { id } = await active();
      const dueAt = "2030-01-01T09:00:00.000Z";
      return { path: `/tasks/${await firstOf(`/api/tasks?enrollment=${id}`)}`, body: { dueAt } };
    },
    "GET /participants/{id}/tasks": async () => await ofPerson("/tasks"),
    "POST /participants/{id}/tasks": async () => ({
      ...(await ofPerson("/tasks")),
      body: { kind: "task", title: "Canari" },
    }),
    "PATCH /file-tasks/{id}": async () => {
      const participant = await person();
      const id = await make(`/api/participants/${participant}/tasks`, { kind: "task", title: "Canari" });
      return { path: `/file-tasks/${id}`, body: { status: "done" }, participant };
    },
    "GET /participants/{id}/notes": async () => await ofPerson("/notes"),
    "POST /participants/{id}/notes": async () => ({ ...(await ofPerson("/notes")), body: { body: "Canari" } }),
    "PATCH /notes/{id}": async () => {
      const { path, participant } = await note();
      return { path, body: { body: "Canari chante" }, participant };
    },
    "DELETE /notes/{id}": async () => await note(),
    "GET /imports": () => ({ path: "/imports" }),
    "POST /imports": () => ({ path: "/imports", body: listOfPeople }),
    "GET /imports/{id}": async () => ({ path: `/imports/${await brought()}` }),
    "PUT /imports/{id}/mapping": async () => ({
      path: `/imports/${await brought()}/mapping`,
      body: { mapping: { "0": "name" } },
    }),
    "POST /imports/{id}/start": async () => ({ path: `/imports/${await brought()}/start`, body: {} }),
    "GET /imports/{id}/rows": async () => ({ path: `/imports/${await brought()}/rows` }),
    "DELETE /imports/{id}": async () => ({ path: `/imports/${await brought()}` }),
    "GET /tasks": () => ({ path: "/tasks?status=open" }),
    "POST /tasks/{id}/done": async () => {
      const { id, participant } = await active();
      return { path: `/tasks/${await firstOf(`/api/tasks?enrollment=${id}`)}/done`, body: {}, participant };
    },
    "GET /contracts": () => ({ path: "/contracts?status=open" }),
    "GET /participants/{id}/contracts": async () => await ofPerson("/contracts"),
    "GET /contracts/{id}/file": async () => await ofContract("/file"),
    "GET /contracts/{id}/document.pdf": async () => await ofContract("/document.pdf"),
    "GET /contracts/{id}/evidence.json": async () => await ofContract("/evidence.json"),
    "GET /contracts/{id}/evidence.pdf": async () => await ofContract("/evidence.pdf"),
    "GET /contracts/{id}/papers/{paper}": async () => {
      const { path, participant = "" } = await ofContract("");
      const file = { file: PICTURE, headers: { "parcours-file-title": "Canari" } };
      await request("POST", `/api${path}/paper?signedOn=2026-03-01`, file);
      const { papers } = (await call<{ papers: Made[] }>("GET", `/api${path}/evidence.json`)).body;
      return { path: `${path}/papers/${papers[0]!.id}`, participant };
    },
    "POST /contracts/{id}/sign": async () => {
      const { contract, participant } = await toSign();
      await request("POST", `/api/contracts/${contract}/paper?signedOn=2026-03-01&roles=participant`, {
        file: PICTURE,
        headers: { "parcours-file-title": "Canari" },
      });
      const browser = await signIn();
      const { body } = await browser.send<{ may: { sign: { consent: { hash: string } } } }>(
        "GET",
        `/api/contracts/${contract}/file`,
      );
      const consent = body.may.sign.consent.hash;
      return { path: `/contracts/${contract}/sign`, participant, signedIn: true, body: { consent } };
    },
    "POST /contracts/{id}/decline": async () => await ofContract("/decline", { body: { reason: "Canari" } }),
    "POST /contracts/{id}/remind": async () => {
      const { contract, participant } = await toSign();
      await call("PATCH", `/api/participants/${participant}`, { body: { email: "canari@example.org" } });
      return { path: `/contracts/${contract}/remind`, participant, body: {} };
    },
    "POST /contracts/{id}/paper": async () =>
      await ofContract("/paper?signedOn=2026-03-01", { file: PICTURE, headers: { "parcours-file-title": "Canari" } }),
    "POST /contracts/{id}/void": async () => await ofContract("/void", { body: { reason: "Canari" } }),
    "POST /contracts/{id}/terminate": async () => {
      const { id, participant } = await active();
      await runAllEffects(service);
      const contract = await firstOf(`/api/enrollments/${id}/contracts`);
      return { path: `/contracts/${contract}/terminate`, participant, body: { reason: "Canari" } };
    },
    "POST /portal/contract/read": async () => {
      const { browser: _, email: __, ...who } = await byLink();
      return { path: "/portal/contract/read", body: {}, ...who };
    },
    "POST /portal/contract/code": async () => {
      const { browser, email: _, ...who } = await byLink();
      await browser.send("POST", "/api/portal/contract/read", { body: {} });
      return { path: "/portal/contract/code", body: {}, ...who };
    },
    "POST /portal/contract/sign": async () => {
      const { browser, email, participant, headers, visitor } = await byLink();
      await browser.send("POST", "/api/portal/contract/read", { body: {} });
      await browser.send("POST", "/api/portal/contract/code", { body: {} });
      const { body } = await browser.send<{ consent: { hash: string } }>("GET", "/api/portal/contract");
      const signature = { name: "Canari", code: await codeFor(email), consent: body.consent.hash };
      return { path: "/portal/contract/sign", body: signature, participant, headers, visitor };
    },
    "POST /portal/contract/decline": async () => {
      const { browser: _, email: __, ...who } = await byLink();
      return { path: "/portal/contract/decline", body: { reason: "Canari" }, ...who };
    },
    "GET /contracts/{id}": async () => {
      const { id, participant } = await active();
      return { path: `/contracts/${await firstOf(`/api/enrollments/${id}/contracts`)}`, participant };
    },
  };
};
