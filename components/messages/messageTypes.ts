import * as v from 'valibot';

type Schemas = Record<string, v.GenericSchema>;

/** Messages whose data is what their schemas let through. */
export type Asked<Inputs extends Schemas, Results extends Record<keyof Inputs, unknown>> = {
  [Message in keyof Inputs]: (data: v.InferOutput<Inputs[Message]>) => Results[Message];
};

/** Checks a message that needs no data. */
export const NoData = v.undefined();

/** Milliseconds since the epoch. */
export const Time = v.pipe(v.number(), v.finite());
