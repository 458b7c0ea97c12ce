/** What a client knows of an event that it sent. */
export interface Sent {
  /** In the event's data, and its Idempotency-Key. */
  marker: string;
  enrollment: string;
  /** Order of things as the clients saw them: when it was first sent, and when its answer was there. */
  invokedAt: number;
  answeredAt?: number;
  outcome: "pending" | "ok" | "refused" | "unknown";
  /** Revision that the answer told. */
  revision?: number;
  /** Answered from what was kept under its key: it had been done before its answer got lost. */
  replayed?: boolean;
  attempts: number;
}

/** Everything that was sent, in order. */
export interface History {
  sent: readonly Sent[];
  invoke: (enrollment: string) => Sent;
  settle: (sent: Sent, result: Pick<Sent, "outcome" | "revision" | "replayed">) => void;
  /** Until so many more were acknowledged. */
  answers: (count: number) => Promise<void>;
}

export const openHistory = (): History => {
  const sent: Sent[] = [];
  let step = 0;
  let acknowledged = 0;
  let waiting: { until: number; resolve: () => void } | undefined;
  return {
    sent,
    invoke: (enrollment) => {
      const marker = `turn-${sent.length + 1}`;
      const one: Sent = { marker, enrollment, invokedAt: (step += 1), outcome: "pending", attempts: 0 };
      sent.push(one);
      return one;
    },
    settle: (one, result) => {
      Object.assign(one, result, { answeredAt: (step += 1) });
      if (result.outcome === "ok") acknowledged += 1;
      if (waiting !== undefined && acknowledged >= waiting.until) waiting.resolve();
    },
    answers: async (count) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting = { until: acknowledged + count, resolve };
      await promise;
    },
  };
};
