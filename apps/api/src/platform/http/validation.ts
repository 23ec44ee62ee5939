import { ValidationPipe, type Type } from '@nestjs/common';
import type { IssueCode } from '@verbund/contracts/problems.js';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { Refusal, type Issue } from './refusal.js';

/** class-validator's name of a rule → our issue code. What is not listed is `invalid`. */
const CODE_OF_RULE: Record<string, IssueCode> = {
  whitelistValidation: 'unknownField', isDefined: 'required', isNotEmpty: 'required', minLength: 'tooShort', maxLength: 'tooLong',
  arrayMinSize: 'tooFew', arrayMaxSize: 'tooMany', arrayUnique: 'duplicate', min: 'tooSmall', max: 'tooLarge', isString: 'notText', isInt: 'notNumber', isNumber: 'notNumber',
  isBoolean: 'notBoolean', isArray: 'notList', isObject: 'notObject', nestedValidation: 'notObject', isIn: 'notOneOf', isEnum: 'notOneOf', isUuid: 'notUuid',
  isEmail: 'notEmail', isDay: 'notDay', isPartialDate: 'notPartialDate', isWebAddress: 'notWebAddress', isPostcode: 'notPostcode', isLanguageTag: 'notLanguage',
};

/** What the client sees for a field whose rule failed: the most basic rule first. */
const ORDER: readonly IssueCode[] = ['unknownField', 'required', 'notText', 'notNumber', 'notBoolean', 'notList', 'notObject', 'notUuid'];

/** Refuses unknown fields and wrong shapes, naming every field at once. */
export const validationPipe = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    forbidUnknownValues: true,
    stopAtFirstError: false,
    exceptionFactory: (errors) => new Refusal('VALIDATION_FAILED', { issues: errors.flatMap((error) => issuesOf(error, '')) }),
  });

/** The same questions to values that were stored a while ago: would a form with them be accepted today? */
export const issuesIn = <T extends object>(shape: Type<T>, values: object): Issue[] =>
  validateSync(plainToInstance(shape, values), { whitelist: true, forbidNonWhitelisted: true }).flatMap((error) => issuesOf(error, ''));

function issuesOf(error: ValidationError, parent: string): Issue[] {
  const field = parent ? `${parent}.${error.property}` : error.property;
  const own = Object.keys(error.constraints ?? {}).map((rule) => CODE_OF_RULE[rule] ?? 'invalid');
  const nested = (error.children ?? []).flatMap((child) => issuesOf(child, field));
  const first = ORDER.find((code) => own.includes(code)) ?? own[0];
  const limits = limitsOf(error);
  return [...(first ? [{ field, code: first, ...(limits && { params: limits }) }] : []), ...nested];
}

/** The figure in "at most 200 characters", which class-validator only keeps in its English sentence. */
function limitsOf(error: ValidationError): Record<string, number> | null {
  const sentence = Object.entries(error.constraints ?? {}).find(([rule]) => /length|size|^min$|^max$/i.test(rule))?.[1];
  const figure = sentence?.match(/-?\d+/)?.[0];
  return figure === undefined ? null : { limit: Number(figure) };
}
