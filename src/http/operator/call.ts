import type { Request, Response } from 'express'
import { actorOf, type Principal, type Role } from '../../access/roles.ts'
import { addressOf } from '../call.ts'
import { httpError } from '../fault.ts'
import type { operations } from '../generated/operator.ts'
import type { FaceLimits } from '../limits.ts'
import type { OperatorFacePorts } from './ports.ts'

/** An operation of the operator face. */
export type OperatorOperationId = keyof operations

/** The JSON body that the contract asks for; undefined where it asks for none, or for bytes, which are still to come. */
type BodyOf<Id extends OperatorOperationId> = operations[Id] extends {
  readonly requestBody: { readonly content: { readonly 'application/json': infer Body } }
}
  ? Body
  : undefined

/** One request that may be served: it is as the contract says, and whoever sends it may ask it. */
export interface OperatorCall<Id extends OperatorOperationId> {
  readonly path: Required<operations[Id]['parameters']>['path']
  readonly query: Required<operations[Id]['parameters']>['query']
  readonly body: BodyOf<Id>
  /** Null for operations that anyone may call. */
  readonly principal: Principal | null
  /** The roles of the principal under which it may ask this. */
  readonly allowing: readonly Role[]
  readonly request: Request
  readonly response: Response
  readonly ports: OperatorFacePorts
  readonly limits: FaceLimits
}

export type OperatorHandler<Id extends OperatorOperationId> = (call: OperatorCall<Id>) => Promise<void>

type Success = 200 | 201 | 202
/** The JSON that the contract promises for success. */
type AnswerOf<Id extends OperatorOperationId> = {
  [Status in Success]: operations[Id]['responses'] extends {
    readonly [Key in Status]: { readonly content: { readonly 'application/json': infer Answer } }
  }
    ? Answer
    : never
}[Success]

/** What becomes T as JSON: an instant says itself as text. */
type Sayable<T> = T extends string
  ? T | Date
  : T extends readonly (infer Item)[]
    ? readonly Sayable<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Sayable<T[Key]> }
      : T

export function answerOperator<Id extends OperatorOperationId>(
  { response }: OperatorCall<Id>,
  answer: Sayable<AnswerOf<Id>>,
  status: Success = 200,
): void {
  response.status(status).type('application/json').send(JSON.stringify(answer))
}

/** Who acts, from where and under which roles, as the audit log says it. */
export function traceOf<Id extends OperatorOperationId>(call: OperatorCall<Id>) {
  const { principal, request, allowing } = call
  return { actor: actorOf(signedIn(principal)), roles: [...allowing], from: addressOf(request) }
}

/** The face serves no operation but signing in without a principal. */
export function signedIn(principal: Principal | null): Principal {
  if (principal === null) throw httpError('INTERNAL', 'served before it was recognised')
  return principal
}
