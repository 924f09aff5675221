package id.pendamping.notices;

import id.pendamping.shared.NormalForm;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Letters as plain mails. SMTP has no way to ask whether a mail was taken, so after a lost answer it is sent again under
 * the same {@code Message-ID}, by which mailboxes know a repetition.
 */
class MailCarrier implements Carrier {

    private static final Logger LOG = LoggerFactory.getLogger(MailCarrier.class);
    private static final int FIRST_FINAL_CODE = 500;

    private final JavaMailSender mail;
    private final String from;

    MailCarrier(JavaMailSender mail, String from) {
        this.mail = mail;
        this.from = from;
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public SendResult carry(NoticeMessage letter) {
        try {
            mail.send(message(letter));
            return new SendResult.Accepted();
        } catch (MailAuthenticationException e) {
            LOG.warn("The mail server does not let the program in");
            return new SendResult.Failed(FailureReason.UNREACHABLE, null, null);
        } catch (MailSendException e) {
            return outcome(causes(e));
        } catch (MailException | MessagingException e) {
            LOG.warn("{} could not be written: {}", letter, e.getClass().getSimpleName());
            return new SendResult.Refused(FailureReason.FAULT, null);
        }
    }

    private MimeMessage message(NoticeMessage letter) throws MessagingException {
        MimeMessage message = mail.createMimeMessage();
        Address sender = new InternetAddress(from, true);
        message.setFrom(sender);
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(NormalForm.line(letter.subject()), StandardCharsets.UTF_8.name());
        message.setText(NormalForm.writable(letter.text()), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(letter.written()));
        message.setContentLanguage(new String[] {letter.language().getLanguage()});
        message.setHeader("Message-ID", "<" + letter.delivery() + from.substring(from.lastIndexOf('@')) + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private static SendResult outcome(Set<Throwable> causes) {
        Integer code = causes.stream()
                .map(MailCarrier::codeOf)
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
        if (code != null) {
            return code >= FIRST_FINAL_CODE
                    ? new SendResult.Refused(FailureReason.REFUSED, code)
                    : new SendResult.Failed(FailureReason.STATUS, code, null);
        }
        if (causes.stream().anyMatch(SocketTimeoutException.class::isInstance)
                && causes.stream().noneMatch(MailConnectException.class::isInstance)) {
            return new SendResult.Failed(FailureReason.TIMEOUT, null, null);
        }
        return new SendResult.Failed(FailureReason.UNREACHABLE, null, null);
    }

    private static @Nullable Integer codeOf(Throwable cause) {
        if (cause instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        if (cause instanceof SMTPSenderFailedException sender) {
            return sender.getReturnCode();
        }
        return cause instanceof SMTPSendFailedException send ? send.getReturnCode() : null;
    }

    /** Mail has causes, next exceptions and one exception per message; the answer of the server may be in any of them. */
    private static Set<Throwable> causes(MailSendException failure) {
        Set<Throwable> seen = new HashSet<>();
        Deque<Throwable> open = new ArrayDeque<>(Set.of(failure));
        open.addAll(failure.getFailedMessages().values());
        while (!open.isEmpty()) {
            Throwable next = open.pop();
            if (seen.add(next)) {
                if (next.getCause() != null) {
                    open.push(next.getCause());
                }
                if (next instanceof MessagingException messaging && messaging.getNextException() != null) {
                    open.push(messaging.getNextException());
                }
            }
        }
        return seen;
    }
}
