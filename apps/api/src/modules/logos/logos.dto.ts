import { ApiProperty } from '@nestjs/swagger';

export class LogoView {
  /** Changes when the picture changes; the web client appends it to the address of the picture. */
  @ApiProperty({ nullable: true }) digest: string | null;
  /** The request to the office, where the picture needs its approval. */
  @ApiProperty({ nullable: true }) requestId: string | null;
}
