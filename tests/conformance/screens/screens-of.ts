import { type Definition, isExit, outlineOf, rolesOf, textIn } from "@parcours/core";

/** One thing that a program asks of somebody, and where they do it. */
export interface Asked {
  what: string;
  title: string;
  role: string;
  screens: string[];
}

const HAND = "Person’s file › Next";
const BESIDE = "Person’s file › Next, with the person beside";
const ROLE = "Person’s file › Next (role given under Roles)";
const PORTAL = "Portal › My space";

type Meta = Definition["meta"];

/** Who somebody in a role is: the portal's own, somebody outside whom the program can name, or of the team. */
export const kindOf = ({ roles, members = {} }: Meta, role: string): "self" | "outside" | "team" =>
  role === "participant" || Object.hasOwn(members, role)
    ? "self"
    : roles[role]?.contact === undefined
      ? "team"
      : "outside";

/** Where somebody in a role fills in a form, or chooses. */
export const screensOfRole = (meta: Meta, role: string): string[] => {
  if (role === "coordinator") return [HAND];
  const kind = kindOf(meta, role);
  return kind === "self" ? [PORTAL, BESIDE] : kind === "outside" ? [BESIDE] : [ROLE];
};

const noticeScreens = (meta: Meta, role: string, channels: readonly string[]): string[] => {
  const kind = kindOf(meta, role);
  const contact = meta.roles[role]?.contact;
  const hasMail = kind !== "outside" || contact?.email !== undefined;
  return [
    ...(channels.includes("mail") && hasMail ? ["Mail"] : []),
    ...(channels.includes("portal") && kind === "self" ? ["Portal › Messages"] : []),
    // Nothing is sent by text message: the words and the number stand where somebody can call.
    ...(channels.includes("sms") ? ["Person’s file › Messages, to be told by phone"] : []),
  ];
};

/** Everything that a program asks of people, in the order of its definition. */
export const askedBy = (definition: Definition): Asked[] => {
  const { meta } = definition;
  const say = (text: Parameters<typeof textIn>[0], id: string): string => textIn(text, "en") || id;
  const roleTitle = (role: string): string => say(meta.roles[role]?.title, role);
  const { arrows, all } = outlineOf(definition);
  const sessions = Object.values(meta.sessions ?? {});
  const seen = new Set<string>();
  const steps = arrows
    .filter(({ trigger, key }) => trigger === "on" && !/^(contract|task|place|person|member)\.|^recheck$/.test(key))
    .flatMap(({ key, source, transition }): Asked[] => {
      const form = /^form\.(.+)\.submitted$/.exec(key)?.[1] ?? transition.meta?.form;
      const inherited = source === undefined ? [] : rolesOf(source);
      const roles =
        transition.meta?.by ??
        (form === undefined ? undefined : meta.forms?.[form]?.by) ??
        (inherited.length > 0 ? inherited : Object.keys(meta.roles));
      const isSession = sessions.some(({ present, absent }) => present === key || absent === key);
      return roles.flatMap((role) => {
        const id = `${key} ${role}`;
        if (seen.has(id)) return [];
        seen.add(id);
        const title = form === undefined ? say(transition.meta?.label, key) : say(meta.forms?.[form]?.title, form);
        const screens = [
          ...screensOfRole(meta, role),
          ...(isSession ? ["Group sessions"] : []),
          ...(transition.meta?.bulk === true ? ["People › many at once"] : []),
        ];
        return [{ what: isSession ? "group session" : form === undefined ? "choice" : "form", title, role, screens }];
      });
    });
  const contracts = Object.entries(meta.contracts ?? {}).flatMap(([id, { title, parties, paper }]) =>
    parties.map(({ role }): Asked => {
      const contact = meta.roles[role]?.contact;
      const reached = kindOf(meta, role) !== "outside" || contact?.email !== undefined;
      const link =
        kindOf(meta, role) === "team" ? ["Person’s file › Contracts"] : reached ? ["Link › Read and sign"] : [];
      return {
        what: "contract",
        title: say(title, id),
        role,
        screens: [...link, ...(paper === true ? ["Person’s file › Contracts, on paper"] : [])],
      };
    }),
  );
  const tasks = Object.entries(meta.tasks ?? {}).map(([id, { title, role }]): Asked => ({
    what: "task",
    title: say(title, id),
    role,
    screens: kindOf(meta, role) === "team" ? ["Today", "Person’s file › Tasks"] : [],
  }));
  const notices = Object.entries(meta.notices ?? {}).flatMap(([id, { title, subject, to, channels }]) =>
    to.map((role): Asked => ({
      what: "notice",
      title: say(title ?? subject, id),
      role,
      screens: noticeScreens(meta, role, channels),
    })),
  );
  const facts = Object.entries(meta.fields ?? {})
    .filter(([, { source }]) => source === "participant")
    .map(([id, { title }]): Asked => ({
      what: "missing fact",
      title: say(title, id),
      role: "participant",
      screens: [...(meta.roles["participant"] === undefined ? [] : ["Portal › My space"]), "Today › Complete"],
    }));
  const deadlines = Object.entries(meta.deadlines ?? {}).map(([id, { title }]): Asked => ({
    what: "deadline",
    title: say(title, id),
    role: "",
    screens: ["by itself; Today › This week"],
  }));
  const suspensions = all
    .filter(({ state }) => state.meta?.kind === "suspension")
    .map((stage): Asked => {
      const out = arrows.filter(({ source, trigger }) => source === stage && (trigger === "on" || trigger === "after"));
      const into = arrows.filter(({ target, trigger }) => target === stage.id && trigger === "on");
      const both = into.length > 0 && out.length > 0;
      return {
        what: "suspension",
        title: say(stage.state.meta?.title, stage.id),
        role: "",
        screens: both ? [HAND] : [],
      };
    });
  const members = Object.entries(meta.members ?? {}).map(([id, { title }]): Asked => ({
    what: "pair",
    title: say(title, id),
    role: id,
    screens: ["Pairs"],
  }));
  const rows = [...steps, ...contracts, ...tasks, ...notices, ...facts, ...deadlines, ...suspensions, ...members];
  return rows.map((row) => ({ ...row, role: row.role === "" ? "" : roleTitle(row.role) }));
};

/** Ids of the exits of a program. */
export const exitsOf = (definition: Definition): string[] =>
  outlineOf(definition)
    .all.filter(isExit)
    .map(({ id }) => id);
