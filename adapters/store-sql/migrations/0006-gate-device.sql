-- A gate's link works on the device that used it first. Kept as the SHA-256 of that device's public key.

alter table gate add column device_sha256 text;
