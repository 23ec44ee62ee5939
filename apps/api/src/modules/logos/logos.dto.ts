export class LogoView {
  /** Changes when the picture changes; the web client appends it to the address of the picture. */
  digest: string;
}
