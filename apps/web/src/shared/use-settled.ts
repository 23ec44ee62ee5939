import { useEffect, useState } from 'react';

const SETTLED_AFTER_MS = 300;

/** The value once nobody has changed it for a moment: what is typed is asked about once, not at every letter. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLED_AFTER_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
