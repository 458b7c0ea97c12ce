import { Alert, Button, Group, Modal, Select, Stack, Textarea } from "@mantine/core";
import { contextOf, textIn, type Bilingual, type Fact, type ScenarioStep } from "@parcours/core";
import { AnswerForm, useLanguage, useTexts, type TypedAnswers } from "@parcours/ui";
import { useState } from "react";
import { noBreak } from "../../outline/sentence.ts";
import { exampleAnswers } from "../acts/example-answers.ts";
import type { Offer } from "../acts/offers.ts";
import type { Moment } from "../story/play-story.ts";
import { texts } from "../texts.ts";

interface ActDialogProps {
  offer: Offer;
  moment: Moment;
  /** Why it was refused; nothing when it happened. */
  onSend: (step: ScenarioStep) => readonly Bilingual[];
  onClose: () => void;
}

/** The answers and the reason that something asks for. */
export const ActDialog = ({ offer, moment, onSend, onClose }: ActDialogProps) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const [answers, setAnswers] = useState<TypedAnswers>({});
  const [code, setCode] = useState<string | null>(null);
  const [text, setText] = useState("");
  const [messages, setMessages] = useState<readonly Bilingual[]>([]);
  const { form, reason, step } = offer;
  const { now, snapshot } = moment.simulation;
  const of = { now, context: contextOf(snapshot) };
  const given = { ...(code !== null && { code }), ...(text.trim() !== "" && { text: text.trim() }) };
  const hasReason = Object.keys(given).length > 0;

  const send = (data: Record<string, Fact> | undefined): void => {
    if (reason?.needed === true && !hasReason) {
      setMessages([{ fr: "Un motif est demandé.", en: "A reason is asked for." }]);
      return;
    }
    const refused = onSend({
      ...step,
      send: { ...step.send, ...(data !== undefined && { data }), ...(hasReason && { reason: given }) },
    });
    setMessages(refused);
    if (refused.length === 0) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={noBreak(offer.title, language)}
      size="lg"
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <Stack gap="md">
        {messages.length > 0 && (
          <Alert color="red" title={t("refused")} role="alert">
            {messages.map((message) => (
              <div key={message.en}>{noBreak(message[language], language)}</div>
            ))}
          </Alert>
        )}
        {reason !== undefined && reason.offered.length > 0 && (
          <Select
            label={t("reason")}
            required={reason.needed}
            clearable={!reason.needed}
            data={reason.offered.map(({ value, title }) => ({ value, label: textIn(title, language) || value }))}
            value={code}
            onChange={setCode}
          />
        )}
        {reason !== undefined && (
          <Textarea
            label={reason.offered.length > 0 ? t("reasonText") : t("reason")}
            required={reason.needed && reason.offered.length === 0}
            autosize
            minRows={2}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
        {form === undefined ? (
          <Group>
            <Button onClick={() => send(undefined)}>{t("send")}</Button>
            <Button variant="subtle" onClick={onClose}>
              {t("cancel")}
            </Button>
          </Group>
        ) : (
          <>
            <Button
              size="xs"
              variant="light"
              w="fit-content"
              onClick={() => setAnswers((known) => exampleAnswers(form, known, of))}
            >
              {t("fill")}
            </Button>
            <AnswerForm
              spec={form}
              answers={answers}
              onChange={setAnswers}
              onSubmit={send}
              of={of}
              submitLabel={t("send")}
              actions={
                <Button variant="subtle" onClick={onClose}>
                  {t("cancel")}
                </Button>
              }
            />
          </>
        )}
      </Stack>
    </Modal>
  );
};
