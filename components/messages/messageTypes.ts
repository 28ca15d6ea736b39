import * as v from 'valibot';

type Schemas = Record<string, v.GenericSchema>;

/** The messages of some schemas; their data has the types that the schemas produce. */
export type Asked<Inputs extends Schemas, Results extends Record<keyof Inputs, unknown>> = {
  [Message in keyof Inputs]: (data: v.InferOutput<Inputs[Message]>) => Results[Message];
};

/** Checks a message that needs no data. */
export const NoData = v.undefined();

/** Milliseconds since the epoch. */
export const Time = v.pipe(v.number(), v.finite());
