import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';

/** What a public form asks of the browser before it may be sent: a number whose hash begins with so many zero bits. */
export class FormChallenge {
  challenge: string;
  difficulty: number;
  /** Sent sooner than this, it was no person. */
  earliestAfterMs: number;
}

/** How a form sent without an account shows that a browser and a person filled it in; part of its body. */
export class FormProof {
  @IsString() @MaxLength(200) challenge: string;
  @IsInt() @Min(0) @Max(Number.MAX_SAFE_INTEGER) solution: number;
  /** Hidden from people: whoever fills it in is a program. */
  @IsString() @MaxLength(500) website: string;
}
