/**
 * Why a rule says no. The code is a stable name that programs may rely on; the parameters fill the placeholders of its
 * sentence, which exists in every interface language. Rules return a problem or `null`, they never throw.
 */
export type Problem<Code extends string = string> = {
  readonly code: Code;
  readonly params?: Readonly<Record<string, string | number>>;
};

/** A problem of one field of a form or one cell of an import; `field` is a path such as `names.0.name`. */
export type FieldProblem<Code extends string = string> = Problem<Code> & { readonly field: string };
