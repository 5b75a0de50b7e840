package dev.friendgroups.adapters.http.gateway;

import com.google.gson.Gson;
import com.google.gson.JsonIOException;
import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import retrofit2.Converter;
import retrofit2.Retrofit;

/**
 * Requests and answers as JSON, each by way of one text: they are short, and streams of characters
 * come with buffers that are many times as long.
 */
final class JsonConverters extends Converter.Factory {
  private static final MediaType JSON = MediaType.get("application/json; charset=UTF-8");

  private final Gson gson = new Gson();

  @Override
  public Converter<ResponseBody, ?> responseBodyConverter(
      Type type, Annotation[] annotations, Retrofit retrofit) {
    TypeAdapter<?> adapter = gson.getAdapter(TypeToken.get(type));
    return body -> read(adapter, body.string());
  }

  private <T> T read(TypeAdapter<T> adapter, String text) throws IOException {
    JsonReader reader = gson.newJsonReader(new StringReader(text));
    T value = adapter.read(reader);
    if (reader.peek() != JsonToken.END_DOCUMENT) {
      throw new JsonIOException("something follows the JSON");
    }
    return value;
  }

  @Override
  public Converter<?, RequestBody> requestBodyConverter(
      Type type, Annotation[] parameters, Annotation[] methods, Retrofit retrofit) {
    return body(gson.getAdapter(TypeToken.get(type)));
  }

  private <T> Converter<T, RequestBody> body(TypeAdapter<T> adapter) {
    return value -> {
      StringWriter text = new StringWriter();
      try (JsonWriter writer = gson.newJsonWriter(text)) {
        adapter.write(writer, value);
      }
      return RequestBody.create(text.toString(), JSON);
    };
  }
}
