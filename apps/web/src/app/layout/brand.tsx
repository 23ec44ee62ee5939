/** The mark of Verbund: one line that gathers what comes together, and the spark where it meets. */
export function Brand({ name = true }: { name?: boolean }) {
  return (
    <span className="brand">
      <svg width="28" height="28" viewBox="0 0 32 32" aria-hidden>
        <rect width="32" height="32" rx="9" fill="var(--accent)" />
        <path
          d="M7 9.5 13.4 22a2.9 2.9 0 0 0 5.2 0L21 17.3"
          fill="none"
          stroke="var(--on-accent)"
          strokeWidth="3.6"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
        <circle cx="23.6" cy="10.4" r="3.4" fill="var(--brand)" />
      </svg>
      {name && <span>Verbund</span>}
    </span>
  );
}
