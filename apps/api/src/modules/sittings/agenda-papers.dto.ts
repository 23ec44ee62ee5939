export class AgendaPaperView {
  id: string;
  fileName: string;
  size: number;
  mediaType: string;
  by: string;
}
