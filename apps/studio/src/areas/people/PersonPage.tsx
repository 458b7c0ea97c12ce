import { Anchor } from "@mantine/core";
import { EmptyState, LoadingRows, useFormats, useTexts } from "@parcours/ui";
import { IconUser } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, Navigate } from "@tanstack/react-router";
import { fileQuery, type PersonFile, sitesQuery } from "../../api/people.ts";
import { Page } from "../../pages/Page.tsx";
import { useMay } from "../../session/use-session.ts";
import { SessionsPart } from "../sessions/SessionsPart.tsx";
import { PairsPart } from "../pairs/PairsPart.tsx";
import { AccessList } from "./AccessList.tsx";
import { StartButton } from "./add/StartButton.tsx";
import { ageOn } from "./age.ts";
import { EnrollmentPart } from "./EnrollmentPart.tsx";
import { ContractsPart } from "./contracts/ContractsPart.tsx";
import { CorrectButton } from "./file/CorrectButton.tsx";
import { Documents } from "./file/Documents.tsx";
import { ErasedPerson } from "./file/ErasedPerson.tsx";
import { FileMenu } from "./file/FileMenu.tsx";
import fileClasses from "./file/file.module.css";
import { HandTasks } from "./file/HandTasks.tsx";
import { LinkedPeople } from "./file/LinkedPeople.tsx";
import { MergePart } from "./file/MergePart.tsx";
import { Notes } from "./file/Notes.tsx";
import classes from "./people.module.css";
import { PortalLinkButton } from "./PortalLinkButton.tsx";
import { ReferButton } from "./ReferButton.tsx";
import { peopleTexts } from "./texts.ts";

const route = getRouteApi("/shell/people/$id");

/** Age, place and how to reach them, as far as the role may see it. */
const Identity = ({ file }: { file: PersonFile }) => {
  const t = useTexts(peopleTexts);
  const { date } = useFormats();
  const sites = useQuery(sitesQuery).data ?? [];
  const { birthDate, email, phone } = file.participant;
  const [newest] = file.enrollments;
  const site = newest?.site;
  const said = [
    birthDate !== undefined && t("years", { count: ageOn(birthDate, new Date().toISOString().slice(0, 10)) }),
    birthDate !== undefined && t("born", { date: date(birthDate, { style: "long" }) }),
    site !== undefined && (sites.find(({ id }) => id === site)?.title ?? site),
  ].filter((part) => typeof part === "string");
  return (
    <div className={classes.facts}>
      {said.map((part) => (
        <span key={part}>{part}</span>
      ))}
      {email !== undefined && <Anchor href={`mailto:${email}`}>{email}</Anchor>}
      {phone !== undefined && <Anchor href={`tel:${phone.replaceAll(" ", "")}`}>{phone}</Anchor>}
    </div>
  );
};

/** A person's file: each journey with where it stands, what can be done, and all that happened. */
export const PersonPage = () => {
  const t = useTexts(peopleTexts);
  const { id } = route.useParams();
  const mayRefer = useMay("referral.write");
  const mayWrite = useMay("participant.write");
  const mayStart = useMay("enrollment.start");
  const mayMerge = useMay("participant.merge");
  const { data: file } = useQuery({ ...fileQuery(id), throwOnError: true });
  if (file === undefined) return <LoadingRows rows={8} height={56} label={t("loading")} />;
  const { participant, enrollments } = file;
  // A file that was made one with another: the address of the one that stays stands in the bar.
  if (participant.id !== id) return <Navigate to="/people/$id" params={{ id: participant.id }} replace />;
  if (participant.erasedAt !== undefined) return <ErasedPerson file={file} />;
  return (
    <Page
      wide
      windowTitle={t("file")}
      title={participant.name}
      crumb={<Anchor renderRoot={(props) => <Link to="/people" {...props} />}>{t("back")}</Anchor>}
      lead={<Identity file={file} />}
      actions={
        <>
          {mayStart && <StartButton person={{ id, name: participant.name }} />}
          {mayWrite && participant.email !== undefined && <PortalLinkButton person={id} />}
          {mayWrite && <CorrectButton participant={participant} />}
          {mayRefer && <ReferButton person={{ id, name: participant.name, site: enrollments[0]?.site }} />}
          <FileMenu person={{ id, name: participant.name }} />
        </>
      }
    >
      <div className={fileClasses.layout}>
        <div>
          {enrollments.length === 0 && (
            <EmptyState icon={<IconUser size={40} stroke={1.4} />} title={t("noEnrollment")} />
          )}
          {enrollments.map((enrollment) => (
            <EnrollmentPart key={enrollment.id} enrollment={enrollment} participant={participant} />
          ))}
          <PairsPart person={id} enrollments={enrollments} />
          <SessionsPart person={id} />
          {enrollments.length > 0 && (
            <div className={fileClasses.contracts}>
              <ContractsPart person={id} />
            </div>
          )}
          <AccessList person={id} />
        </div>
        <div>
          <LinkedPeople file={file} />
          <HandTasks person={id} />
          <Notes person={id} />
          <Documents person={id} />
          {mayMerge && <MergePart person={id} />}
        </div>
      </div>
    </Page>
  );
};
