package dev.friendgroups.adapters.http.usersig;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;

/** Packs and unpacks UserSigs without the code under test. */
final class Unpacked {
  private Unpacked() {}

  static JsonObject json(String userSig) {
    String base64 = userSig.replace('*', '+').replace('-', '/').replace('_', '=');
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(Base64.getDecoder().decode(base64));
      byte[] json = new byte[16_384];
      int length = inflater.inflate(json);
      return JsonParser.parseString(new String(json, 0, length, StandardCharsets.UTF_8))
          .getAsJsonObject();
    } catch (Exception e) {
      throw new IllegalArgumentException(e);
    } finally {
      inflater.end();
    }
  }

  static String pack(byte[] content) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
      deflater.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return base64(packed.toByteArray());
  }

  static String pack(String json) {
    return pack(json.getBytes(StandardCharsets.UTF_8));
  }

  static String base64(byte[] bytes) {
    return Base64.getEncoder()
        .encodeToString(bytes)
        .replace('+', '*')
        .replace('/', '-')
        .replace('=', '_');
  }
}
