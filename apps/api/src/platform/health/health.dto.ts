/** Says that the process, or the process with its database, is able to work. */
export class HealthView {
  status: 'up';
}
