import type { Language } from '@verbund/contracts/languages.js';
import { ApiProperty } from '@nestjs/swagger';
import { LANGUAGES } from '@verbund/contracts/languages.js';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

export class DemoInboxQuery {
  /** Page number from 1. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(400) page?: number;
  /** Rows per page, at most 100; 25 when absent. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100) pageSize?: number;
}

/** A mail that a real network would have sent. */
export class DemoMail {
  id: string;
  recipientName: string;
  recipientEmail: string;
  @ApiProperty({ enum: LANGUAGES }) language: Language;
  subject: string;
  text: string;
  html: string;
  /** The entry for a calendar that comes with it. */
  @ApiProperty({ nullable: true }) calendar: string | null;
  createdAt: string;
}

export class DemoInbox {
  items: DemoMail[];
  total: number;
}
