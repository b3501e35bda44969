import type { EngineOutcome, FunctionType, ToEngine } from "./engine/messages.ts";

/** What the engine is asked for, with the number by which its answer is known. */
export type Asked = ToEngine & { readonly id: number };

/** Calls that wait for their answers, and which of them the engine has. */
export interface CallQueue {
  readonly size: number;
  /** The action that has waited longest. */
  readonly oldestAction: number | undefined;
  add(message: Asked, type: FunctionType, answer: (outcome: EngineOutcome) => void, limit?: CallLimit): void;
  settle(id: number, outcome: EngineOutcome): void;
  /** Gives the engine whatever it may have now. */
  release(post: (message: Asked) => void): void;
  /**
   * Says that the engine is gone. The culprit, where it is known, and the actions that were under way are answered with
   * `outcome`; every other call that was under way is a suspect and will be run again.
   */
  lost(outcome: EngineOutcome, culprit?: number): void;
  /** Answers everything with the same outcome. */
  settleAll(outcome: EngineOutcome): void;
}

/** After how many milliseconds a call is answered, whatever becomes of it. */
export interface CallLimit {
  readonly milliseconds: number;
  readonly outcome: EngineOutcome;
}

interface Waiting {
  readonly message: Asked;
  readonly type: FunctionType;
  readonly answer: (outcome: EngineOutcome) => void;
  readonly timer: NodeJS.Timeout | undefined;
  underWay: boolean;
  /** It was under way when an engine ended for a reason that nobody knows. */
  suspect: boolean;
}

/**
 * An empty queue.
 *
 * Suspects run one at a time, and everything else waits for them: the one that ends the engine again, alone, is the
 * culprit and is answered, and the calls beside it are run.
 */
export function createCallQueue(): CallQueue {
  const calls = new Map<number, Waiting>();
  const settle = (id: number, outcome: EngineOutcome) => {
    const call = calls.get(id);
    if (call === undefined) return;
    calls.delete(id);
    clearTimeout(call.timer);
    call.answer(outcome);
  };
  return {
    get size() {
      return calls.size;
    },
    get oldestAction() {
      return [...calls].find(([, { type }]) => type === "action")?.[0];
    },
    add(message, type, answer, limit) {
      const timer =
        limit === undefined
          ? undefined
          : setTimeout(() => settle(message.id, limit.outcome), limit.milliseconds);
      calls.set(message.id, { message, type, answer, timer, underWay: false, suspect: false });
    },
    settle,
    release(post) {
      const suspects = [...calls.values()].filter(({ suspect }) => suspect);
      const [first] = suspects;
      const next = first === undefined ? [...calls.values()] : suspects.some(isUnderWay) ? [] : [first];
      for (const call of next) {
        if (call.underWay) continue;
        call.underWay = true;
        post(call.message);
      }
    },
    lost(outcome, culprit) {
      const underWay = [...calls].filter(([, call]) => call.underWay);
      for (const [id, call] of underWay) {
        const convicted = call.suspect && underWay.length === 1;
        if (id === culprit || convicted || call.type === "action") settle(id, outcome);
        else Object.assign(call, { underWay: false, suspect: true });
      }
    },
    settleAll(outcome) {
      for (const id of [...calls.keys()]) settle(id, outcome);
    },
  };
}

const isUnderWay = ({ underWay }: Waiting): boolean => underWay;
