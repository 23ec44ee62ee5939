// For the container: ends with 0 when the API answers.
const { ok } = await fetch(`http://127.0.0.1:${process.env.PORT || 3000}/api/v1/health/live`).catch(() => ({ ok: false }));
process.exit(ok ? 0 : 1);
