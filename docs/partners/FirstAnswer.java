import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Asks a node as a partner program does: java docs/partners/FirstAnswer.java NODE FOLDER (Java 17, no library). */
public class FirstAnswer {
    public static void main(String[] args) throws Exception {
        String node = args[0];
        Path folder = Path.of(args[1]);
        HttpClient client = HttpClient.newBuilder()
            .sslContext(contextOf(folder))
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

        URI subject = URI.create(node + "/v1/joint-lists/environment/subjects/91310118PDY00001XQ");
        System.out.println(ask(client, HttpRequest.newBuilder(subject)));

        URI checks = URI.create(node + "/v1/joint-lists/environment/checks");
        String codes = "{\"usccs\":[\"91310118PDY00001XQ\",\"91310115PDY000175Y\"]}";
        System.out.println(ask(client, HttpRequest.newBuilder(checks)
            .header("content-type", "application/json")
            .POST(BodyPublishers.ofString(codes))));

        URI snapshot = URI.create(node + "/v1/joint-lists/environment/snapshot");
        Path file = folder.resolve("snapshot-java.ndjson");
        HttpRequest wanted = HttpRequest.newBuilder(snapshot).timeout(Duration.ofMinutes(10)).build();
        HttpResponse<Path> saved = client.send(wanted, BodyHandlers.ofFile(file));
        System.out.println("snapshot " + saved.statusCode() + " " + Files.size(file) + " bytes");
    }

    /** 200 的正文；429 与 503 按 Retry-After 重试；其余为问题文档 · the body of a 200; repeats what is to be repeated. */
    private static String ask(HttpClient client, HttpRequest.Builder request) throws Exception {
        HttpRequest question = request.timeout(Duration.ofSeconds(40)).build();
        for (int again = 0; ; again++) {
            HttpResponse<String> answer = client.send(question, BodyHandlers.ofString());
            if (answer.statusCode() == 200) return answer.body();
            long seconds = answer.headers().firstValueAsLong("retry-after").orElse(0);
            if (again == 5 || seconds == 0) throw new IllegalStateException(answer.body());
            Thread.sleep(seconds * 1000);
        }
    }

    /** 只信区域的颁发机构，不信系统自带的 · trusts the region's authority alone, none of those that Java brings. */
    private static SSLContext contextOf(Path folder) throws Exception {
        char[] password = Files.readString(folder.resolve("password")).strip().toCharArray();
        KeyStore own = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(folder.resolve("partner.p12"))) {
            own.load(file, password);
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, password);

        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        try (InputStream file = Files.newInputStream(folder.resolve("ca.pem"))) {
            trusted.setCertificateEntry("region", CertificateFactory.getInstance("X.509").generateCertificate(file));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);

        SSLContext context = SSLContext.getInstance("TLSv1.3");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
