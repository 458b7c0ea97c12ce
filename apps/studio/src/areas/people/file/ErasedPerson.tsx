import { Anchor } from "@mantine/core";
import { useFormats, useTexts } from "@parcours/ui";
import { Link } from "@tanstack/react-router";
import type { PersonFile } from "../../../api/people.ts";
import { Page } from "../../../pages/Page.tsx";
import { EnrollmentPart } from "../EnrollmentPart.tsx";
import { peopleTexts } from "../texts.ts";
import { eraseTexts } from "./erase-texts.ts";

/** What is left of somebody who was erased: their journeys, without anything that says who. */
export const ErasedPerson = ({ file: { participant, enrollments } }: { file: PersonFile }) => {
  const t = useTexts(eraseTexts);
  const people = useTexts(peopleTexts);
  const { date } = useFormats();
  const { erasedAt = "" } = participant;
  return (
    <Page
      wide
      windowTitle={people("file")}
      title={t("erasedTitle")}
      crumb={<Anchor renderRoot={(props) => <Link to="/people" {...props} />}>{people("back")}</Anchor>}
      lead={<p>{t("erasedOn", { date: date(erasedAt, { style: "long" }) })}</p>}
    >
      {enrollments.map((enrollment) => (
        <EnrollmentPart key={enrollment.id} enrollment={enrollment} participant={participant} />
      ))}
    </Page>
  );
};
