import { LANGUAGES } from '@verbund/contracts/languages.js';
import { isDay } from '@verbund/domain/calendar/days.js';
import { isPartialDate } from '@verbund/domain/calendar/partial-date.js';
import { DEFAULT_VISIBILITY, VISIBILITIES } from '@verbund/domain/organisations/organisation-values.js';
import { ValidateBy, type ValidationOptions } from 'class-validator';
import { isMailAddress } from '../mail/mail-address.js';

/** A decorator from a rule; its name becomes the issue code (see validation.ts). */
const rule = (name: string, holds: (value: unknown) => boolean) => (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy({ name, validator: { validate: holds, defaultMessage: () => name } }, options);

const isPlainObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/;
const MAX_LANGUAGES = 40;

/** An ISO day that exists: 2028-02-29, never 2027-02-29. */
export const IsDay = rule('isDay', (value) => typeof value === 'string' && isDay(value));

/** One mail address that can be written to. */
export const IsMailAddress = rule('isEmail', (value) => typeof value === 'string' && isMailAddress(value));

/** A name that may stand in a mail to somebody who does not know us: no line breaks, no addresses, no markup. */
export const IsPlainName = rule('isPlainName', (value) => typeof value === 'string' && /^[^\p{Cc}<>@/\\]+$/u.test(value) && !/\bwww\./iu.test(value));

/** YYYY, YYYY-MM or YYYY-MM-DD. */
export const IsPartialDate = rule('isPartialDate', (value) => typeof value === 'string' && isPartialDate(value));

/** Distinct BCP 47 tags such as ar, pt-BR, zh-Hant. */
export const IsLanguageTags = rule('isLanguageTag', (value) =>
  Array.isArray(value) && value.length <= MAX_LANGUAGES && new Set(value).size === value.length && value.every((tag) => typeof tag === 'string' && LANGUAGE_TAG.test(tag)));

/** Interface language → text of at most `limit` characters. */
export const IsTextPerLanguage = (limit: number): PropertyDecorator =>
  rule('isTextPerLanguage', (value) =>
    isPlainObject(value) && Object.entries(value).every(([language, text]) =>
      (LANGUAGES as readonly string[]).includes(language) && typeof text === 'string' && text.length <= limit))();

/** Field of an organisation → who may see it. */
export const IsVisibilityMap = rule('isVisibilityMap', (value) =>
  isPlainObject(value) && Object.entries(value).every(([field, visibility]) => Object.hasOwn(DEFAULT_VISIBILITY, field) && (VISIBILITIES as readonly unknown[]).includes(visibility)));
