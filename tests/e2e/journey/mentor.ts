/** Calls the API as an administrator. */
export type Ask = <T>(method: string, path: string, body?: object) => Promise<T>;

const day = (offset: number): string => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

/** A mentor who has come through interview, check, training and charter, and waits in the pool. Returns their ids. */
export const addMentor = async (ask: Ask, name: string, email: string): Promise<{ person: string; run: string }> => {
  const { id: person } = await ask<{ id: string }>("POST", "/participants", {
    name,
    email,
    birthDate: "1980-05-03",
    language: "fr",
  });
  const { id: run } = await ask<{ id: string }>("POST", "/enrollments", {
    program: "mentoring-mentor",
    participant: person,
  });
  const send = async (type: string, data?: object, as = "coordinator"): Promise<unknown> =>
    await ask("POST", `/enrollments/${run}/events`, { type, as, ...(data && { data }) });
  await send("form.application.submitted", {
    usualName: name,
    postalCode: "69003",
    motivation: "Transmettre.",
    occupation: "employee",
    subjects: ["orientation"],
    languages: ["french"],
    availability: ["wednesday"],
  });
  await send("form.interviewReport.submitted", {
    interviewOpinion: "favorable",
    interviewNotes: "À l’écoute.",
    capacity: 1,
    meetsProtectedChildren: false,
  });
  await send("form.honorability.submitted", { honorabilityKind: "recordExtract", honorabilityIssuedOn: day(-20) });
  await send("training.attended");
  await send("training.attended");
  await send("contract.charter.signed", undefined, "participant");
  await send("contract.charter.signed");
  return { person, run };
};
