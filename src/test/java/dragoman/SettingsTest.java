package dragoman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        System.clearProperty("http.port");
    }

    @Test
    void saysWhereItMissesItsFile() {
        assertThatThrownBy(() -> Settings.load(folder, name -> null))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("no application.properties in " + folder)
                .hasMessageContaining("routes/ and knowledge/");
    }

    @Test
    void saysWhichFileIsUnreadable() throws IOException {
        Files.write(folder.resolve("application.properties"), new byte[] {'a', '=', (byte) 0xC3, (byte) 0x28});

        assertThatThrownBy(() -> Settings.load(folder, name -> null))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("application.properties cannot be read");
    }

    @ParameterizedTest
    @CsvSource({
        "http.prot,                http.port = 5",
        "instagram.acces-token,    instagram.access-token = …",
        "moderation.treshold,      moderation.threshold = 5",
        "autonomy.hides,           autonomy.hide = 5"
    })
    void namesTheNearestKeyToOneThatIsMisspelt(String misspelt, String meant) throws IOException {
        write(misspelt + " = 5");

        assertThatThrownBy(() -> Settings.load(folder, name -> null))
                .isInstanceOf(SetupException.class)
                .hasMessage("application.properties: there is no key '" + misspelt + "'. Did you mean: " + meant);
    }

    @Test
    void namesEveryMisspeltKeyAtOnce() throws IOException {
        write("http.prot = 1\nhttp.hots = x");

        assertThatThrownBy(() -> Settings.load(folder, name -> null))
                .hasMessageContaining("http.prot")
                .hasMessageContaining("http.hots");
    }

    @ParameterizedTest
    @ValueSource(strings = {"camel.main.name", "quartz.threadPool.threadCount", "otel.service.name"})
    void leavesKeysOfLibrariesToThem(String key) throws IOException {
        write(key + " = 5");

        assertThat(Settings.load(folder, name -> null).get(key)).isEqualTo("5");
    }

    @Test
    void givesTheLineToAddForAKeyThatIsMissing() throws IOException {
        write("http.host = 0.0.0.0");

        Settings settings = Settings.load(folder, name -> null);

        assertThat(settings.get("http.port")).isEqualTo("8080");
        assertThat(settings.warnings())
                .contains("application.properties does not say http.port, so the default holds. Add: http.port = 8080")
                .contains("application.properties does not say api.token, so the default holds. Add: api.token =")
                .noneMatch(line -> line.contains("http.host"));
    }

    @Test
    void saysNothingOfAKeyThatIsGivenAnotherWay() throws IOException {
        write("");

        Settings settings = Settings.load(folder, Map.of("HTTP_PORT", "81")::get);

        assertThat(settings.warnings()).noneMatch(line -> line.contains("http.port"));
    }

    @Test
    void obeysTheCommandLineFirstThenTheEnvironmentThenTheFile() throws IOException {
        write("http.port = 1");

        assertThat(Settings.load(folder, name -> null).get("http.port")).isEqualTo("1");
        assertThat(Settings.load(folder, Map.of("HTTP_PORT", "2")::get).get("http.port"))
                .isEqualTo("2");
        System.setProperty("http.port", "3");
        assertThat(Settings.load(folder, Map.of("HTTP_PORT", "2")::get).get("http.port"))
                .isEqualTo("3");
    }

    @Test
    void findsDottedAndDashedKeysInTheEnvironment() throws IOException {
        write("");

        Settings settings = Settings.load(folder, Map.of("INSTAGRAM_BASE_URL", "http://x ")::get);

        assertThat(settings.get("instagram.base-url")).isEqualTo("http://x");
    }

    @Test
    void fillsInTheEnvironment() throws IOException {
        write("database.password = {{env:SECRET}}\nhttp.host = {{env:HOST:127.0.0.9}}\napi.token = a{{env:NONE}}b");

        Settings settings = Settings.load(folder, Map.of("SECRET", "p$1\\x")::get);

        assertThat(settings.get("database.password")).isEqualTo("p$1\\x");
        assertThat(settings.get("http.host")).isEqualTo("127.0.0.9");
        assertThat(settings.get("api.token")).isEqualTo("ab");
    }

    @Test
    void reads8BitTextAsUtf8() throws IOException {
        write("instagram.username = zürich");

        assertThat(Settings.load(folder, name -> null).get("instagram.username"))
                .isEqualTo("zürich");
    }

    @ParameterizedTest
    @ValueSource(strings = {"65536", "-1", "eighty", "", "8080.0"})
    void namesTheNumberThatIsNone(String port) throws IOException {
        write("http.port = " + port);
        Settings settings = Settings.load(folder, name -> null);

        assertThatThrownBy(() -> settings.number("http.port", 0, 65535))
                .isInstanceOf(SetupException.class)
                .hasMessage("http.port should be a whole number from 0 to 65535: was '" + port + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "5M", "PT5M", "5", "1.5s", "-5s", "5 m", "5m 30s", "", "5x", "30s5m"})
    void namesTheDurationThatIsNone(String duration) throws IOException {
        write("claims.lease = " + duration);

        assertThatThrownBy(() -> Settings.load(folder, name -> null))
                .isInstanceOf(SetupException.class)
                .hasMessage("claims.lease should be written in h, m, s or ms, such as 5m: was '" + duration + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"500ms", "15s", "5m", "2h", "1h30m", "0s"})
    void takesDurationsThatCamelUnderstands(String duration) throws IOException {
        write("reply.hold = " + duration);

        assertThat(Settings.load(folder, name -> null).get("reply.hold")).isEqualTo(duration);
    }

    @Test
    void checksEachDurationOfAList() throws IOException {
        write("tracking.intervals = 5m, 15M, 30m");

        assertThatThrownBy(() -> Settings.load(folder, name -> null)).hasMessageContaining("tracking.intervals");
    }

    @Test
    void isOverruledBySomeValues() throws IOException {
        write("http.port = 1");

        Settings settings = Settings.load(folder, name -> null).with(Map.of("http.port", "9"));

        assertThat(settings.number("http.port", 0, 65535)).isEqualTo(9);
        assertThat(settings.properties()).containsEntry("http.port", "9");
    }

    @Test
    void knowsNoKeyThatIsNotThere() throws IOException {
        write("");
        Settings settings = Settings.load(folder, name -> null);

        assertThatIllegalArgumentException().isThrownBy(() -> settings.get("no.such.key"));
    }

    @Test
    void shipsAFileThatItHasNothingToSayAbout() throws IOException {
        Files.copy(Path.of("application.properties"), folder.resolve("application.properties"));

        assertThat(Settings.load(folder, name -> null).warnings()).isEmpty();
    }

    private void write(String lines) throws IOException {
        Files.writeString(folder.resolve("application.properties"), lines);
    }
}
