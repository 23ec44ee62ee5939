import type { Response } from 'express';

/** Sends a PDF as a file; the name is made of ASCII letters, digits and dashes. */
export function sendPdf(response: Response, name: string, pdf: Buffer): void {
  response.setHeader('Content-Type', 'application/pdf');
  response.setHeader('Content-Disposition', `attachment; filename="${name.replace(/[^\w.-]+/g, '-')}.pdf"`);
  response.send(pdf);
}
