import type { OperationInput, OperationOutput } from '../contract/operations.js';
import type { CatalogueOperationName } from '../contract/vocabulary.js';
import { sharedShapes, wireOperations } from '../contract/wire.js';
import type { Source } from './answers.js';
import type { Answer, CallOptions } from './client.types.js';
import { createParts, type CreateEngine, type Engine } from './engine.js';
import { answerFrom, decodeFile, type FileContents } from './file-answers.js';
import { requestFor } from './request.js';

/** For one file in place of a backend; loaded only by those who have one. */
export const createEngine: CreateEngine = (options, clock, report) => {
  const { address } = options;
  const { answers, send, scope, dropped } = createParts(options, clock, report);
  const file: Source<FileContents> = {
    key: scope,
    operation: undefined,
    safe: true,
    kept: true,
    ask: (signal) => send({ url: address, safe: true }, signal),
    decode: (body) => decodeFile(body, dropped()),
  };

  const from = async <Name extends CatalogueOperationName>(
    operation: Name,
    input: OperationInput<Name>,
    read: () => Promise<Answer<FileContents> | undefined>,
  ): Promise<Answer<OperationOutput<Name>> | undefined> => {
    const { values } = requestFor(
      operation,
      wireOperations[operation],
      sharedShapes,
      address,
      input,
    );
    const answer = await read();
    return answer && { ...answer, value: answerFrom<Name>(answer.value, operation, values) };
  };
  return {
    call: <Name extends CatalogueOperationName>(
      operation: Name,
      input: OperationInput<Name>,
      call: CallOptions,
    ) => from(operation, input, () => answers.get(file, call)),
    copy: <Name extends CatalogueOperationName>(operation: Name, input: OperationInput<Name>) =>
      from(operation, input, () => answers.copy(file)),
    // The client asks a file for nothing else.
  } as unknown as Engine;
};
