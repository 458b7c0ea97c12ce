import { z } from "@hono/zod-openapi";
import { instantSchema } from "./shared-parts.ts";

const programRef = z.object({ id: z.string(), slug: z.string(), title: z.string() });
const attendanceSchema = z.enum(["present", "absent", "excused"]);

export const sessionKindSchema = z
  .object({
    program: programRef,
    kind: z.string(),
    title: z.string(),
    present: z.string().openapi({ description: "The event that presence sends." }),
    absent: z.string().openapi({ description: "The event that absence sends." }),
    needs: z.array(z.object({ role: z.string().optional(), title: z.string().optional(), min: z.int() })),
  })
  .openapi("GroupSessionKind");

const sessionShape = {
  id: z.string().openapi({ example: "ses_01kjq8h2v0c2m9d7x4t6w8y1a3" }),
  program: programRef,
  kind: z.string(),
  kindTitle: z.string(),
  title: z.string(),
  startsAt: instantSchema,
  endsAt: instantSchema.optional(),
  place: z.string().optional(),
  site: z.string().optional(),
  cohort: z.string().optional(),
  owner: z.string().optional(),
  canceled: z.boolean(),
  expected: z.int(),
  present: z.int(),
  absent: z.int(),
  excused: z.int(),
};

export const groupSessionSchema = z.object(sessionShape).openapi("GroupSession");

export const personSessionSchema = z
  .object({ ...sessionShape, enrollment: z.string(), attendance: attendanceSchema.optional() })
  .openapi("PersonGroupSession");

export const groupSessionFileSchema = z
  .object({
    ...sessionShape,
    people: z.array(
      z
        .object({
          enrollment: z.string(),
          participant: z.string().nullable(),
          name: z.string(),
          ready: z.boolean().openapi({ description: "Whether their journey takes part where it stands now." }),
          attendance: attendanceSchema.optional(),
          notedAt: instantSchema.optional(),
        })
        .openapi("GroupSessionPerson"),
    ),
    others: z.int().openapi({ description: "Expected, and outside of what you see." }),
  })
  .openapi("GroupSessionFile");

export const attendanceResultSchema = z
  .object({
    session: groupSessionFileSchema,
    people: z.array(
      z.object({
        enrollment: z.string(),
        outcome: z
          .enum(["noted", "same", "refused"])
          .openapi({ description: "`same`: it was noted so already, and nothing was sent again." }),
        why: z.string().optional(),
      }),
    ),
  })
  .openapi("Attendance");

const peopleBody = z.array(z.string().max(200)).max(200);

export const newGroupSessionBody = z
  .strictObject({
    program: z.string().max(200).openapi({ description: "Id or slug." }),
    kind: z.string().max(200).openapi({ description: "A key of the program’s `sessions`." }),
    title: z.string().max(200).optional(),
    startsAt: instantSchema,
    endsAt: instantSchema.optional(),
    place: z.string().max(500).optional(),
    site: z.string().max(200).optional(),
    cohort: z.string().max(200).optional().openapi({ description: "Id or slug." }),
    people: peopleBody.optional().openapi({ description: "Enrollments." }),
    everybody: z
      .boolean()
      .optional()
      .openapi({ description: "Everybody whom you see and whose journey takes part now." }),
  })
  .openapi("NewGroupSession", {
    example: {
      program: "mentoring-mentor",
      kind: "initialTraining",
      startsAt: "2026-03-02T17:00:00.000Z",
      everybody: true,
    },
  });

export const groupSessionChangeBody = z
  .strictObject({
    title: z.string().max(200).optional(),
    startsAt: instantSchema.optional(),
    endsAt: instantSchema.nullable().optional(),
    place: z.string().max(500).nullable().optional(),
    canceled: z.boolean().optional(),
  })
  .openapi("GroupSessionChange", { example: { place: "Salle 2" } });

export const expectBody = z
  .strictObject({ people: peopleBody.optional(), everybody: z.boolean().optional() })
  .openapi("ExpectedPeople", { example: { everybody: true } });

export const attendanceBody = z
  .strictObject({
    people: z
      .array(z.strictObject({ enrollment: z.string().max(200), attendance: attendanceSchema }))
      .min(1)
      .max(200),
  })
  .openapi("AttendanceNoted", {
    example: { people: [{ enrollment: "enr_01kjq8h2v0c2m9d7x4t6w8y1a3", attendance: "present" }] },
  });
