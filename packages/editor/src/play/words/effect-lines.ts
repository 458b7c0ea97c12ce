import { eventWords, type Effect } from "@parcours/core";
import { formatList } from "@parcours/ui";
import { fillText, type Filling } from "./fill-text.ts";
import type { Line, LogScope } from "./log.ts";
import { dayOf, factsIn, sayer, titleIn, titlesIn } from "./say.ts";

type Of<T extends Effect["type"]> = Extract<Effect, { type: T }>;

const message = (effect: Of<"notify">, scope: LogScope, filling: Filling): Line => {
  const say = sayer(scope);
  const { meta } = scope.document;
  const notice = meta.notices?.[effect.notice];
  const subject = fillText(notice?.subject, scope, filling) || effect.notice;
  const title = titleIn({ [effect.notice]: { title: notice?.title ?? subject } }, effect.notice, scope);
  const channels = formatList(
    (notice?.channels ?? []).map((channel) => say(channel)),
    scope.language,
  );
  return {
    sort: "message",
    tone: "plain",
    text: say("message", { title, to: titlesIn(meta.roles, effect.to, scope), channels }),
    preview: { kind: "message", subject, body: fillText(notice?.body, scope, filling) },
  };
};

const opened = (effect: Of<"openContract">, scope: LogScope, filling: Filling): Line => {
  const say = sayer(scope);
  const { meta } = scope.document;
  const title = titleIn(meta.contracts, effect.contract, scope);
  const parties = effect.parties.map((role) => titleIn(meta.roles, role, scope));
  const date = effect.expiresAt === undefined ? undefined : dayOf(effect.expiresAt, scope);
  const key = effect.as ?? (date === undefined ? "contract" : "contractBy");
  return {
    sort: "contract",
    tone: "plain",
    text: say(key, { title, parties: formatList(parties, scope.language), date: date ?? "" }),
    preview: {
      kind: "contract",
      subject: title,
      body: fillText(meta.contracts?.[effect.contract]?.body, scope, filling),
      parties,
    },
  };
};

/** What the world would do because of a step: mails, tasks, contracts, as people would get them. */
export const effectLine = (effect: Effect, scope: LogScope, filling: Filling): Line => {
  const say = sayer(scope);
  const { meta } = scope.document;
  const task = (id: string) => titleIn(meta.tasks, id, scope);
  const role = (id: string) => titleIn(meta.roles, id, scope);
  const contract = (id: string) => titleIn(meta.contracts, id, scope);
  switch (effect.type) {
    case "notify":
      return message(effect, scope, filling);
    case "createTask": {
      const values = { role: role(effect.role), title: task(effect.task) };
      const text =
        effect.dueAt === undefined
          ? say("task", values)
          : say("taskBy", { ...values, date: dayOf(effect.dueAt, scope) });
      return { sort: "task", tone: "plain", text };
    }
    case "closeTask": {
      const key = effect.status === "done" ? "taskDone" : "taskCanceled";
      return { sort: "task", tone: "plain", text: say(key, { title: task(effect.task) }) };
    }
    case "remindTask":
      return {
        sort: "message",
        tone: "plain",
        text: say("taskReminder", { role: role(effect.role), title: task(effect.task) }),
      };
    case "openContract":
      return opened(effect, scope, filling);
    case "signContract": {
      const text = say("signed", { title: contract(effect.contract), role: role(effect.role) });
      return { sort: "contract", tone: "good", text };
    }
    case "closeContract": {
      const tone = effect.status === "completed" ? "good" : "bad";
      return { sort: "contract", tone, text: say(effect.status, { title: contract(effect.contract) }) };
    }
    case "remindContract": {
      const parties = titlesIn(meta.roles, effect.to, scope);
      return {
        sort: "message",
        tone: "plain",
        text: say("contractReminder", { title: contract(effect.contract), parties }),
      };
    }
    case "send": {
      const to = titleIn(meta.members, effect.to, scope);
      const event = eventWords(scope.document, effect.event, scope.language, undefined);
      return { sort: "sent", tone: "plain", text: say("sends", { to, event }) };
    }
    case "updatePerson":
      return { sort: "file", tone: "plain", text: say("updates", { facts: factsIn(effect.data, scope) }) };
  }
};
