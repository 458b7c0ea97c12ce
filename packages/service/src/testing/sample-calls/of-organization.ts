import { addPerson } from "../add-member.ts";
import { welcomeProgram } from "../welcome-program.ts";
import { SHEET, type SampleCalls, type Scene } from "./scene.ts";

/** Calls of what is of the organization: programs, connectors, members, settings. */
export const callsOfOrganization = (scene: Scene): SampleCalls => {
  const {
    make,
    person,
    webhook,
    connector,
    cohort,
    invitation,
    site,
    referral,
    deadEffect,
    call,
    organization,
    service,
  } = scene;
  return {
    "GET /messages": () => ({ path: "/messages" }),
    "POST /effects/retry": async () => ({ path: "/effects/retry", body: { id: await deadEffect() } }),
    "POST /programs": () => ({ path: "/programs", body: { definition: welcomeProgram("second") } }),
    "PUT /programs/{program}/draft": async () => {
      await call("POST", "/api/programs", { body: { definition: welcomeProgram("third") } });
      return {
        path: "/programs/third/draft",
        body: { definition: welcomeProgram("third") },
        headers: { "if-match": '"1"' },
      };
    },
    "POST /programs/{program}/versions": async () => {
      await call("POST", "/api/programs", { body: { definition: welcomeProgram("fourth") } });
      return { path: "/programs/fourth/versions", body: {} };
    },
    "POST /cohorts": () => ({ path: "/cohorts", body: { program: "welcome", slug: "one", title: "One" } }),
    "PATCH /cohorts/{id}": async () => ({ path: `/cohorts/${await cohort("two")}`, body: { title: "Zwei" } }),
    "PUT /sites/{id}": () => ({ path: "/sites/lyon", body: { title: "Lyon" } }),
    "POST /connectors": () => ({ path: "/connectors", body: SHEET }),
    "PATCH /connectors/{id}": async () => ({ path: `/connectors/${await connector()}`, body: { title: "Two" } }),
    "POST /connectors/{id}/renew": async () => ({ path: `/connectors/${await connector()}/renew`, body: {} }),
    "DELETE /connectors/{id}": async () => ({ path: `/connectors/${await connector()}` }),
    "POST /connectors/try": () => ({
      path: "/connectors/try",
      body: {
        program: "welcome",
        role: "coordinator",
        settings: { sender: "standard", externalId: { path: "/id" } },
        body: { id: "7" },
      },
    }),
    "POST /webhooks": () => ({ path: "/webhooks", body: { url: "http://127.0.0.1:9000/x", types: ["*"] } }),
    "PATCH /webhooks/{id}": async () => ({ path: `/webhooks/${await webhook()}`, body: { types: ["task.done"] } }),
    "DELETE /webhooks/{id}": async () => ({ path: `/webhooks/${await webhook()}` }),
    "POST /webhooks/{id}/test": async () => ({ path: `/webhooks/${await webhook()}/test`, body: {} }),
    "POST /webhooks/{id}/replay": async () => ({
      path: `/webhooks/${await webhook()}/replay`,
      body: { from: "2026-01-01T00:00:00.000Z" },
    }),
    "POST /webhooks/{id}/rotate-secret": async () => ({ path: `/webhooks/${await webhook()}/rotate-secret`, body: {} }),
    "POST /keys": () => ({ path: "/keys", body: { name: "CRM", role: "integrator" } }),
    "DELETE /keys/{id}": async () => ({ path: `/keys/${await make("/api/keys", { name: "x", role: "funder" })}` }),
    "GET /audit": () => ({ path: "/audit?kind=read" }),
    "GET /audit/verification": () => ({ path: "/audit/verification" }),
    "GET /mails": () => ({ path: "/mails" }),
    "PUT /organization/mail": () => ({ path: "/organization/mail", body: { server: null } }),
    "POST /organization/mail/test": async () => {
      const server = { host: "127.0.0.1", port: 9, security: "none", senderName: "x", senderAddress: "x@example.org" };
      await call("PUT", "/api/organization/mail", { body: { server } });
      return { path: "/organization/mail/test", signedIn: true };
    },
    "PATCH /organization": () => ({ path: "/organization", body: { settings: { twoFactorFor: [] } } }),
    "PATCH /members/{id}": async () => {
      const { member } = await addPerson(service, organization);
      return { path: `/members/${member}`, body: { role: "program_manager" } };
    },
    "DELETE /members/{id}": async () => ({ path: `/members/${(await addPerson(service, organization)).member}` }),
    "DELETE /members/{id}/two-factor": async () => {
      const { id, member } = await addPerson(service, organization);
      const factor = { id: `fac_${id}`, user_id: id, secret: "x", backup_codes: "x" };
      await service.store.everywhere().insertInto("two_factors").values(factor).execute();
      return { path: `/members/${member}/two-factor` };
    },
    "POST /invitations": () => ({
      path: "/invitations",
      body: { email: "canari@example.org", role: "coordinator", scope: "organization" },
    }),
    "DELETE /invitations/{id}": async () => ({ path: `/invitations/${await invitation("a@example.org")}` }),
    "POST /invitations/{id}/resend": async () => {
      const id = await invitation("b@example.org");
      return { path: `/invitations/${id}/resend`, body: {} };
    },
    "POST /teams": () => ({ path: "/teams", body: { title: "One", members: [] } }),
    "PUT /teams/{id}": async () => {
      const body = { title: "Two", members: [] };
      return { path: `/teams/${await make("/api/teams", body)}`, body };
    },
    "DELETE /teams/{id}": async () => ({ path: `/teams/${await make("/api/teams", { title: "x", members: [] })}` }),
    "GET /referrals": () => ({ path: "/referrals" }),
    "GET /referrals/{id}": async () => ({ path: `/referrals/${await referral("paris")}` }),
    "POST /referrals": async () => ({
      path: "/referrals",
      body: {
        participant: await person(),
        to: { site: await site("nantes") },
        consent: { text: "Canari agrees.", by: "person" },
      },
    }),
    "POST /referrals/{id}/accept": async () => ({ path: `/referrals/${await referral("lille")}/accept`, body: {} }),
    "POST /referrals/{id}/decline": async () => ({ path: `/referrals/${await referral("brest")}/decline`, body: {} }),
    "POST /referrals/{id}/withdraw": async () => ({ path: `/referrals/${await referral("metz")}/withdraw`, body: {} }),
  };
};
