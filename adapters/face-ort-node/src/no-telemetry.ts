/**
 * ONNX Runtime's own builds report to their maker which models run, and keep a number for this computer. It
 * looks once, when it is loaded, whether that is off; so this is imported before it. A worker thread has an
 * environment of its own, which the library doesn't see: start it with `SHARE_ENV`.
 */
process.env.ORT_DISABLE_TELEMETRY = '1';
