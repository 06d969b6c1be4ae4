export { type MqttConfig, type MqttTopics, topicsOf } from './config.ts';
export { mqttTurnstile } from './mqtt-turnstile.ts';
